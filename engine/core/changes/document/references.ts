import type { Json, JsonObject } from '../../model/index.ts';
import { isObject } from '../../schema/json-kind.ts';

/** Follows the local references of an object to what they stand for, own keys laid over; undefined where they lead nowhere. */
export function follow(root: JsonObject, value: Json | undefined): JsonObject | undefined {
  let found = value;
  let own: JsonObject = {};
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (!isObject(found)) return undefined;
    const { $ref: reference, ...rest } = found;
    own = { ...rest, ...own };
    if (typeof reference !== 'string') return own;
    found = lookUp(root, reference);
  }
  return undefined;
}

/** Returns what a local reference names. */
export function lookUp(root: JsonObject, reference: string): Json | undefined {
  if (!reference.startsWith('#')) return undefined;
  let found: Json | undefined = root;
  for (const token of reference.split('/').slice(1)) {
    const name = decodeToken(token);
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, name)
        ? (found as Readonly<Record<string, Json>>)[name]
        : undefined;
  }
  return found;
}

/** Returns every reference of a document that leads nowhere, with its place. */
export function brokenReferences(
  root: JsonObject,
): readonly { readonly path: readonly string[]; readonly reference: string }[] {
  const broken: { readonly path: readonly string[]; readonly reference: string }[] = [];
  const visit = (value: Json, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const isReference = key === '$ref' && typeof item === 'string' && !UNREAD.includes(path.at(-1) ?? '');
      if (isReference && follow(root, { $ref: item }) === undefined)
        broken.push({ path: [...path, key], reference: item });
      if (!EXAMPLES.includes(key)) visit(item, [...path, key]);
    }
  };
  visit(root, []);
  return broken;
}

const MOST_STEPS = 32;
// A property may be called `$ref`; what examples hold is no reference.
const UNREAD = ['properties'];
const EXAMPLES = ['example', 'examples', 'default', 'enum', 'const'];

function decodeToken(token: string): string {
  const text = token.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
