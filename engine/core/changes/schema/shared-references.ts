import type { Json, JsonObject } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { UNTOLD } from './plain-schema.ts';

/** Returns what a schema refers to; empty where it refers to nothing. */
export function referenceOf(schema: Json | undefined): string {
  return isObject(schema) && typeof schema['$ref'] === 'string' ? schema['$ref'] : '';
}

/** Returns what a schema refers to, where nothing beside it says anything of a value. */
export function soleReference(schema: Json | undefined): string | undefined {
  if (!isObject(schema) || typeof schema['$ref'] !== 'string') return undefined;
  return Object.keys(schema).every((key) => key === '$ref' || UNTOLD.includes(key)) ? schema['$ref'] : undefined;
}

/** Returns two schemas without what both add to by `allOf`, which is compared where it is. */
export function withoutShared(
  before: Json | undefined,
  after: Json | undefined,
  links: Set<string>,
): readonly [Json | undefined, Json | undefined] {
  if (!isObject(before) || !isObject(after) || !isList(before['allOf']) || !isList(after['allOf']))
    return [before, after];
  const known = new Set(after['allOf'].map(soleReference));
  const shared = before['allOf']
    .flatMap((part) => soleReference(part) ?? [])
    .filter((reference) => known.has(reference));
  if (shared.length === 0) return [before, after];
  for (const reference of shared) links.add(reference);
  const strip = (schema: JsonObject): JsonObject => ({
    ...schema,
    allOf: (schema['allOf'] as readonly Json[]).filter((part) => !shared.includes(soleReference(part) ?? '')),
  });
  return [strip(before), strip(after)];
}
