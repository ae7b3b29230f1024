import type { Subject } from '../checks/index.ts';
import type {
  CheckName,
  Clause,
  Contract,
  Finding,
  Operation,
  Probe,
  Response,
  Secret,
  Sequence,
} from '../model/index.ts';
import { createValidate } from '../schema/create-validate.ts';
import { attribute } from './attribute.ts';
import { judgeCase, judgeDemand, listNames } from './judge-demand.ts';
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
  const ofKind = (wanted: Clause['kind']): readonly Prepared[] =>
    contract.clauses.filter(({ kind }) => kind === wanted).map(prepare);
  const [envelopes, always, ofSequences] = [ofKind('envelope'), ofKind('always'), ofKind('sequence')];

  const documented = new Map(contract.documentedStatuses.map((status) => [status, listOf(envelopes, status)]));
  const envelopesOf = (status: number): readonly Prepared[] => documented.get(status) ?? listOf(envelopes, status);

  return ({ clause, fault, response, sequence, ...rest }) => {
    const body = parseBody(response);
    const given = { ...(fault === undefined ? {} : { fault }), ...(sequence === undefined ? {} : { sequence }) };
    const subject: Subject = { contract, response, body, validate, ...given, ...rest };
    const judgeAll = (clauses: readonly Prepared[]): readonly Finding[] => {
      const found: Finding[] = [];
      for (const { clause: one, names } of clauses) found.push(...judgeDemand(one, subject, names));
      return found;
    };
    const found = attribute({
      situation: clause === undefined ? [] : judgeCase(clause, subject),
      // Which body the API gives to a status says nothing of what did not come from it.
      envelope: rest.frontEnd?.includes(response.status) === true ? [] : judgeAll(envelopesOf(response.status)),
      always: judgeAll(always),
    });
    if (sequence === undefined) return found;
    const during = ofSequences.filter((one) => one.clause.during === sequence.procedure);
    return [...found, ...judgeAll(during)];
  };
}

/** A clause that many answers are held against, with the names of its checks. */
interface Prepared {
  readonly clause: Clause;
  readonly names: readonly CheckName[];
}

function prepare(clause: Clause): Prepared {
  return { clause, names: listNames(clause.expect) };
}

function listOf(envelopes: readonly Prepared[], status: number): readonly Prepared[] {
  return envelopes.filter(({ clause }) => clause.statuses.includes(status));
}
