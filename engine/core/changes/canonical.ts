import type { Json } from '../model/index.ts';

/** Returns the one text of a JSON value whatever the order of its keys. */
export function canonical(value: unknown): string {
  // What is compared came out of a file; a key may be absent.
  return value === undefined ? 'absent' : JSON.stringify(sort(value as Json));
}

/** Whether two JSON values are the same whatever the order of their keys. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** Returns a JSON value with its lists in one order, for lists whose order says nothing. */
export function withoutOrder(value: Json): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(withoutOrder);
    return items.every((item) => typeof item === 'number')
      ? items.toSorted((one, other) => one - other)
      : items.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutOrder(item)]));
}

function sort(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sort);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => (item as unknown) !== undefined);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, sort(item)] as const).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
