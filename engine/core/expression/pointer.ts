import type { Json } from '../model/index.ts';

/** Returns the value at a JSON pointer (RFC 6901), or undefined where there is none. */
export function atPointer(value: Json | undefined, pointer: string): Json | undefined {
  let current = value;
  for (const name of tokens(pointer)) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, name)) return undefined;
    current = (current as Readonly<Record<string, Json>>)[name];
  }
  return current;
}

/** Returns a copy of the value with the pointer set, or removed where the replacement is undefined. */
export function withPointer(value: Json, pointer: string, replacement: Json | undefined): Json {
  return replaceAt(value, tokens(pointer), replacement) ?? null;
}

function replaceAt(value: Json, path: readonly string[], replacement: Json | undefined): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return replacement;
  if (Array.isArray(value)) {
    const index = name === '-' ? value.length : Number(name);
    const items: Json[] = [...(value as readonly Json[])];
    const item = replaceAt(items[index] ?? {}, rest, replacement);
    if (item === undefined) items.splice(index, 1);
    else items[index] = item;
    return items;
  }
  const members = value !== null && typeof value === 'object' ? (value as Readonly<Record<string, Json>>) : {};
  const member = replaceAt(Object.hasOwn(members, name) ? (members[name] ?? null) : {}, rest, replacement);
  const others = Object.entries(members).filter(([key]) => key !== name);
  return Object.fromEntries(member === undefined ? others : [...others, [name, member]]);
}

function tokens(pointer: string): readonly string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
