import type { Contract, Report } from '../core/model/index.ts';

/** Returns a leftover for each operation that made what the API cannot delete, with how often it did and the run's tag. */
export function listLasting(
  { operations }: Contract,
  made: ReadonlyMap<string, number>,
  tag: string,
): Report['leftovers'] {
  return [...made]
    .filter(([id]) => operations.some((operation) => operation.id === id && operation.creates === undefined))
    .map(([kind, count]) => ({ kind, id: `${tag} (${count} made)`, reason: 'the API has no way to delete it' }));
}
