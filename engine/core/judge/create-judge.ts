import type { Subject } from '../checks/index.ts';
import { listSecretForms } from '../model/index.ts';
import type { Clause, Contract, Finding, Operation, Probe, Response, Secret, Sequence } from '../model/index.ts';
import { createValidate } from '../schema/create-validate.ts';
import { attribute } from './attribute.ts';
import { judgeCase, judgeDemand } from './judge-demand.ts';
import type { Demand } from './judge-part.ts';
import { parseBody } from './parse-body.ts';

/** An answer to judge. */
export interface Answer {
  /** What the case asserts; an arrangement asserts nothing of its own. */
  readonly clause?: Demand | undefined;
  readonly operation: Operation;
  readonly probe: Probe;
  readonly response: Response;
  /** The property that the probe made wrong. */
  readonly fault?: string | undefined;
  /** Values of a foreign resource that the probe did not send. */
  readonly hidden: readonly Secret[];
  /** Keys that no response may echo. */
  readonly keys: readonly Secret[];
  /** What else must not stand in a finding. */
  readonly secrets?: readonly Secret[];
  /** The exchanges of the procedure that the answer belongs to; the clauses of the procedure judge them. */
  readonly sequence?: Sequence | undefined;
}

/**
 * Gives all findings of an answer: of its case, then of the envelope, the always and the sequence clauses in the order of
 * the contract.
 */
export type Judge = (answer: Answer) => readonly Finding[];

/** Makes the judge of a contract. */
export function createJudge(contract: Contract): Judge {
  const validate = createValidate(contract);
  const envelopes = contract.clauses.filter(({ kind }) => kind === 'envelope');
  const always = contract.clauses.filter(({ kind }) => kind === 'always');

  const formsOf = rememberForms();
  const documented = new Map(contract.documentedStatuses.map((status) => [status, listOf(envelopes, status)]));
  const envelopesOf = (status: number): readonly Clause[] => documented.get(status) ?? listOf(envelopes, status);
  const ofSequences = contract.clauses.filter(({ kind }) => kind === 'sequence');

  return ({ clause, fault, response, sequence, ...rest }) => {
    const body = parseBody(response);
    const given = { ...(fault === undefined ? {} : { fault }), ...(sequence === undefined ? {} : { sequence }) };
    const subject: Subject = { contract, response, body, validate, formsOf, ...given, ...rest };
    const judgeAll = (clauses: readonly Clause[]): readonly Finding[] =>
      clauses.flatMap((one) => judgeDemand(one, subject));
    const found = attribute({
      situation: clause === undefined ? [] : judgeCase(clause, subject),
      envelope: judgeAll(envelopesOf(response.status)),
      always: judgeAll(always),
    });
    const during = ofSequences.filter((one) => one.during === sequence?.procedure);
    return [...found, ...judgeAll(during)];
  };
}

function listOf(envelopes: readonly Clause[], status: number): readonly Clause[] {
  return envelopes.filter(({ statuses }) => statuses.includes(status));
}

// Each answer is searched for the same few keys; those that were sent once make room again.
function rememberForms(): (key: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (key) => {
    const forms = known.get(key) ?? listSecretForms(key);
    // Set anew it is the latest, and the first is the one that was not asked for the longest.
    known.delete(key);
    known.set(key, forms);
    const [oldest] = known.keys();
    if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
    return forms;
  };
}

const MOST_REMEMBERED = 30;
