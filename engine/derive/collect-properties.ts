import type { Contract, JsonSchema } from '../core/model/index.ts';

/** Returns the schemas of the properties of an object, those of its parts included. */
export function collectProperties(
  contract: Contract,
  schema: JsonSchema,
  depth = 0,
): Readonly<Record<string, JsonSchema>> {
  if (depth > 6) return {};
  const { $ref: reference, properties, allOf } = schema;
  const target =
    typeof reference === 'string' ? contract.schemas[reference.slice(reference.lastIndexOf('/') + 1)] : undefined;
  const parts = [
    ...(target === undefined ? [] : [target]),
    ...(Array.isArray(allOf) ? (allOf as readonly JsonSchema[]) : []),
  ]; // a list of schemas
  const own =
    typeof properties === 'object' && properties !== null ? (properties as Readonly<Record<string, JsonSchema>>) : {};
  return Object.assign({}, ...parts.map((part) => collectProperties(contract, part, depth + 1)), own) as Readonly<
    Record<string, JsonSchema>
  >; // made of schemas
}
