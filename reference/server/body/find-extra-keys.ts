import { isObject } from './is-object.ts';

type Path = readonly (string | number)[];

/** Where the raw body has keys that the validated one has not. */
export function findExtraKeys(raw: unknown, body: unknown, path: Path = []): readonly Path[] {
  // A value taken over whole was never looked into, however deep it is.
  if (raw === body) return [];
  if (Array.isArray(raw) && Array.isArray(body)) {
    return raw.flatMap((item, index) => findExtraKeys(item, body[index], [...path, index]));
  }
  if (!isObject(raw) || !isObject(body)) return [];
  return Object.keys(raw).flatMap((key) =>
    Object.hasOwn(body, key) ? findExtraKeys(raw[key], body[key], [...path, key]) : [[...path, key]],
  );
}
