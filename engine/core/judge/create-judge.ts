import type { Subject } from '../checks/index.ts';
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
  /** Statuses with which what stands in front of the API may refuse the probe itself, in a form of its own. */
  readonly frontEnd?: readonly number[] | undefined;
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

  const documented = new Map(contract.documentedStatuses.map((status) => [status, listOf(envelopes, status)]));
  const envelopesOf = (status: number): readonly Clause[] => documented.get(status) ?? listOf(envelopes, status);
  const ofSequences = contract.clauses.filter(({ kind }) => kind === 'sequence');

  return ({ clause, fault, response, sequence, ...rest }) => {
    const body = parseBody(response);
    const given = { ...(fault === undefined ? {} : { fault }), ...(sequence === undefined ? {} : { sequence }) };
    const subject: Subject = { contract, response, body, validate, ...given, ...rest };
    const judgeAll = (clauses: readonly Clause[]): readonly Finding[] =>
      clauses.flatMap((one) => judgeDemand(one, subject));
    const found = attribute({
      situation: clause === undefined ? [] : judgeCase(clause, subject),
      // Which body the API gives to a status says nothing of what did not come from it.
      envelope: rest.frontEnd?.includes(response.status) === true ? [] : judgeAll(envelopesOf(response.status)),
      always: judgeAll(always),
    });
    const during = ofSequences.filter((one) => one.during === sequence?.procedure);
    return [...found, ...judgeAll(during)];
  };
}

function listOf(envelopes: readonly Clause[], status: number): readonly Clause[] {
  return envelopes.filter(({ statuses }) => statuses.includes(status));
}
