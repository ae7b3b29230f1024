import type { Subject } from '../checks/index.ts';
import type { CheckName, Clause, Contract, Finding } from '../model/index.ts';
import { createValidate } from '../schema/create-validate.ts';
import { attribute } from './attribute.ts';
import { judgeCase, judgeDemand, listNames } from './judge-demand.ts';
import { NO_FINDINGS, type Demand } from './judge-part.ts';
import { parseBody } from './parse-body.ts';

/** An answer to judge; an arrangement asserts nothing of its own. */
export interface Answer extends Omit<Subject, 'contract' | 'body' | 'validate'> {
  readonly clause?: Demand | undefined;
  /** The clause that a procedure repeats, traces or exceeds. */
  readonly repeated?: Demand | undefined;
}

/**
 * Gives all findings of an answer: of its case, then of the envelope, the always and the sequence clauses in the order of
 * the contract.
 */
export type Judge = (answer: Answer) => readonly Finding[];

/** Makes the judge of a contract, by these of its clauses. */
export function createJudge(contract: Contract, clauses: readonly Clause[] = contract.clauses): Judge {
  const validate = createValidate(contract);
  const ofKind = (wanted: Clause['kind']): readonly Prepared[] =>
    clauses.filter(({ kind }) => kind === wanted).map(prepare);
  const [envelopes, always, ofSequences] = [ofKind('envelope'), ofKind('always'), ofKind('sequence')];

  const documented = new Map(contract.documentedStatuses.map((status) => [status, listOf(envelopes, status)]));
  const envelopesOf = (status: number): readonly Prepared[] => documented.get(status) ?? listOf(envelopes, status);

  return (answer) => {
    const { clause, repeated, response, sequence, frontEnd } = answer;
    // The spread comes last: in Node 20 each property behind one costs as much as a whole check.
    const subject: Subject = { contract, validate, body: parseBody(response), ...answer };
    const found = attribute({
      situation: [...judgeOwn(clause, subject), ...judgeOwn(repeated, subject)],
      // Which body the API gives to a status says nothing of what did not come from it.
      envelope: frontEnd?.includes(response.status) === true ? [] : judgeAll(envelopesOf(response.status), subject),
      always: judgeAll(always, subject),
    });
    if (sequence === undefined) return found;
    const during = ofSequences.filter((one) => one.clause.during === sequence.procedure);
    return [...found, ...judgeAll(during, subject)];
  };
}

function judgeOwn(demand: Demand | undefined, subject: Subject): readonly Finding[] {
  return demand === undefined ? NO_FINDINGS : judgeCase(demand, subject);
}

function judgeAll(asked: readonly Prepared[], subject: Subject): readonly Finding[] {
  const found: Finding[] = [];
  for (const { clause, names } of asked) {
    const own = judgeDemand(clause, subject, names);
    if (own.length > 0) found.push(...own);
  }
  return found;
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
