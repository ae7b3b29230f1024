import type { Clause, Pending } from '../../../core/model/index.ts';
import type { RawRuling } from './raw-clauses.ts';

/** Clauses as their owner ruled them, and those that were ruled out. */
export interface Ruled {
  readonly clauses: readonly Clause[];
  readonly pending: readonly Pending[];
}

/** Requires of proposed clauses what the owner said yes to, and leaves out what he said no to. */
export function applyRulings(clauses: readonly Clause[], rulings: readonly RawRuling[]): Ruled {
  const rulingOn = (clause: Clause): RawRuling | undefined =>
    clause.level === 'proposed' ? rulings.find((ruling) => ruling.clause === clause.id) : undefined;
  const refused = clauses.filter((clause) => rulingOn(clause)?.answer === 'no');
  return {
    clauses: clauses.filter((clause) => !refused.includes(clause)).map((clause) => rule(clause, rulingOn(clause))),
    pending: refused.map(({ id, statement }) => ({
      id,
      what: statement,
      reason: 'The owner of the API said that it is not required.',
    })),
  };
}

function rule(clause: Clause, ruling: RawRuling | undefined): Clause {
  if (ruling === undefined) return clause;
  const reason = `The owner of the API said yes to: ${ruling.asked}`;
  return { ...clause, level: 'required', source: { kind: 'ruling', reason } };
}
