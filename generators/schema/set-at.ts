import type { Json } from '../../engine/core/model/index.ts';

/** Returns a copy of a value in which another one stands at a path that it has, or none. */
export function setAt(value: Json, path: readonly string[], replacement: Json | undefined): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return replacement;
  if (Array.isArray(value)) {
    const items = value as readonly Json[]; // a list in JSON is one of JSON
    return items.flatMap((item, index) => {
      const own = String(index) === name ? setAt(item, rest, replacement) : item;
      return own === undefined ? [] : [own];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(
    members.flatMap(([key, inner]) => {
      const own = key === name ? setAt(inner, rest, replacement) : inner;
      return own === undefined ? [] : [[key, own] as const];
    }),
  );
}
