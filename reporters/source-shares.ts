import type { Clause, Report, Source } from '../engine/core/model/index.ts';
import { sourceNames } from './cite.ts';

/** How many clauses rest on each kind of source, and how many of them were exercised, in the order of their weight. */
export function sourceShares({ sources }: Report): readonly SourceShare[] {
  return KINDS.flatMap((kind) => {
    const share = sources[kind];
    return share === undefined ? [] : [{ name: sourceNames[kind], ...share }];
  });
}

/** Says how many clauses rest on each kind of source. */
export function countSources(clauses: readonly Pick<Clause, 'source'>[]): string {
  const counts = Object.entries(sourceNames).map(([kind, name]) => ({
    name,
    count: clauses.filter(({ source }) => source.kind === kind).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');
}

/** A kind of source in words, with its clauses. */
export interface SourceShare {
  readonly name: string;
  readonly exercised: number;
  readonly total: number;
}

// Object.keys forgets the key type; `sourceNames` has exactly the kinds.
const KINDS = Object.keys(sourceNames) as Source['kind'][];
