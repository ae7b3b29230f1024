import type { Clause } from '../../model/index.ts';
import { canonical } from '../canonical.ts';

/** The situations that two contracts share, and those that only one has. */
export interface MatchedClauses {
  readonly pairs: readonly (readonly [before: Clause, after: Clause])[];
  readonly removed: readonly Clause[];
  readonly added: readonly Clause[];
}

/** Finds each situation again: by its id, else by its statement, else by its cases. */
export function matchClauses(before: readonly Clause[], after: readonly Clause[]): MatchedClauses {
  const pairs: (readonly [Clause, Clause])[] = [];
  const left = new Set(before.filter(({ kind }) => kind === 'situation'));
  const fresh = new Set(after.filter(({ kind }) => kind === 'situation'));
  for (const keyOf of KEYS) {
    for (const one of left) {
      const other = [...fresh].find((candidate) => keyOf(candidate) === keyOf(one));
      if (other === undefined) continue;
      pairs.push([one, other]);
      left.delete(one);
      fresh.delete(other);
    }
  }
  return { pairs, removed: [...left], added: [...fresh] };
}

const KEYS: readonly ((clause: Clause) => string)[] = [
  ({ id }) => id,
  ({ statement }) => statement,
  ({ id, cases }) =>
    cases.length === 0
      ? id
      : canonical(
          cases.map(({ id: own, operations, send, generate }) => [own, [...operations].toSorted(), send, generate]),
        ),
];
