import { closest, distance } from 'fastest-levenshtein';

const LISTED = 8;

/** Returns the end of a sentence about a wrong name: the nearest valid one, or the valid ones where none is near. */
export function suggest(name: string, valid: readonly string[]): string {
  const names = [...new Set(valid)];
  const nearest = findNear(name, names);
  if (nearest !== undefined) return `; did you mean ${quote(nearest)}?`;
  if (names.length === 0) return '';
  return `; valid are ${names.slice(0, LISTED).map(quote).join(', ')}${names.length > LISTED ? ', ...' : ''}`;
}

// A beginning that is half of the name is near; otherwise a third of the longer name may differ.
function findNear(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const begun = names.find((other) => other.toLowerCase().startsWith(wanted) && wanted.length * 2 >= other.length);
  if (begun !== undefined || names.length === 0) return begun;
  const nearest = closest(name, names);
  const longer = Math.max(name.length, nearest.length);
  return distance(wanted, nearest.toLowerCase()) <= Math.max(1, longer / 3) ? nearest : undefined;
}

function quote(name: string): string {
  return `\`${name}\``;
}
