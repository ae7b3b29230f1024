import type { Contract, Json, JsonSchema } from '../core/model/index.ts';

/** Returns the names of the properties that an object of a schema may have, those of its parts included. */
export function propertyNames(contract: Contract, schema: JsonSchema, depth = 0): readonly string[] {
  if (depth > 6) return [];
  const { $ref: reference, properties, allOf, oneOf, anyOf } = schema;
  const target =
    typeof reference === 'string' ? contract.schemas[reference.slice(reference.lastIndexOf('/') + 1)] : undefined;
  const parts = [...(target === undefined ? [] : [target]), ...[allOf, oneOf, anyOf].flatMap(listSchemas)];
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return [...new Set([...own, ...parts.flatMap((part) => propertyNames(contract, part, depth + 1))])];
}

function listSchemas(value: Json | undefined): readonly JsonSchema[] {
  if (!Array.isArray(value)) return [];
  const all = value as readonly Json[]; // a list in a schema is JSON
  return all.filter((one): one is JsonSchema => typeof one === 'object' && one !== null && !Array.isArray(one));
}
