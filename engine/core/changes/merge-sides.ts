import type { Change } from '../model/index.ts';
import { sortPlaces } from './unite.ts';

/** Makes one of what changed in a schema that is sent and answered: told where it weighs most, with all its places. */
export function mergeSides(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change, index) => {
    if (!OF_SCHEMAS.includes(change.kind)) return [change];
    const isSame = (other: Change): boolean =>
      OF_SCHEMAS.includes(other.kind) &&
      other.direction === change.direction &&
      other.subject === change.subject &&
      other.before === change.before &&
      other.after === change.after;
    // What weighs most comes first.
    if (changes.findIndex(isSame) < index) return [];
    return [{ ...change, places: sortPlaces(changes.filter(isSame).flatMap(({ places }) => places)) }];
  });
}

const OF_SCHEMAS: readonly Change['kind'][] = [
  'constraint',
  'response-value',
  'request-key',
  'required-request-key',
  'response-key',
  'required-response-key',
];
