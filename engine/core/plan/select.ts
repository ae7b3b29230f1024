import type { Case, Depth, Selection } from '../model/index.ts';

const DEPTHS: readonly Depth[] = ['quick', 'standard', 'deep'];

/**
 * Tells whether a selection holds a case. A name in `only` or `skip` is a case id, a clause id, or the beginning of a
 * case id that ends before a slash.
 */
export function isSelected(candidate: Case, selection: Selection): boolean {
  const { only, skip, operations, depth } = selection;
  return (
    DEPTHS.indexOf(candidate.depth) <= DEPTHS.indexOf(depth) &&
    (only.length === 0 || only.some((name) => isNamed(candidate, name))) &&
    !skip.some((name) => isNamed(candidate, name)) &&
    // A walk is of all operations.
    (operations.length === 0 || (candidate.walk === undefined && operations.includes(candidate.operation.id)))
  );
}

/** Tells whether a name of a selection means this case. */
export function isNamed(candidate: Case, name: string): boolean {
  return candidate.id === name || candidate.id.startsWith(`${name}/`);
}
