import type { ClauseResult, Report } from '../model/index.ts';
import { isExercised } from './outcome.ts';

/** Returns how many clauses of each kind of source were exercised. */
export function sourcesOf(clauses: readonly ClauseResult[]): Report['sources'] {
  const kinds = [...new Set(clauses.map(({ source }) => source.kind))];
  const shares = kinds.map((kind) => {
    const own = clauses.filter(({ source }) => source.kind === kind);
    return [kind, { exercised: own.filter(isExercised).length, total: own.length }] as const;
  });
  return Object.fromEntries(shares);
}
