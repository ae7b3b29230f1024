import type { ChangePlace } from '../model/index.ts';
import { canonical } from './canonical.ts';
import type { Difference } from './difference.ts';

/** Makes one of the differences that are the same at several places. */
export function uniteDifferences(differences: readonly Difference[]): readonly Difference[] {
  const united = new Map<string, Difference>();
  for (const difference of differences) {
    const key = canonical([
      difference.kind,
      difference.direction,
      difference.subject,
      difference.before,
      difference.after,
      difference.retry,
    ]);
    const known = united.get(key);
    united.set(key, known === undefined ? difference : unite(known, difference));
  }
  return [...united.values()].map((difference) => ({ ...difference, places: sortPlaces(difference.places) }));
}

function unite(one: Difference, other: Difference): Difference {
  const clauses = [...new Set([...(one.clauses ?? []), ...(other.clauses ?? [])])];
  return { ...one, places: [...one.places, ...other.places], ...(clauses.length === 0 ? {} : { clauses }) };
}

/** Returns places once each, by operation and status. */
export function sortPlaces(places: readonly ChangePlace[]): readonly ChangePlace[] {
  const keys = places.map(({ operation = '', status = '' }) => `${operation} ${status}`);
  return places
    .filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
    .toSorted((one, other) => compareTexts(one.operation, other.operation) || compareTexts(one.status, other.status));
}

function compareTexts(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other);
}
