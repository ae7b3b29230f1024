import type { HeaderField } from '../core/model/index.ts';

/** Tells whether a header field has this name, which is in lower case; of most fields their length tells that they have not. */
export function isNamed(field: HeaderField, lower: string): boolean {
  const name = field[0];
  return name.length === lower.length && (name === lower || name.toLowerCase() === lower);
}
