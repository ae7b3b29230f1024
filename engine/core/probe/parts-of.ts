import type { Json, JsonSchema } from '../model/index.ts';
import type { Part } from './form-body.ts';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Returns what the schema of a form says of its parts, wherever in it they stand: of a list, of its items. */
export function partsOf(schemas: Schemas, schema: JsonSchema, depth = 0): Readonly<Record<string, Part>> {
  if (depth > DEEPEST) return {};
  const above = refersTo(schemas, schema).map((one) => partsOf(schemas, one, depth + 1));
  const { properties } = schema;
  const own = isSchema(properties)
    ? Object.entries(properties).map(([name, one]) => [name, { isFile: isSchema(one) && isFile(schemas, one, 0) }])
    : [];
  return Object.assign({}, ...above, Object.fromEntries(own)) as Readonly<Record<string, Part>>; // made of parts
}

function isFile(schemas: Schemas, schema: JsonSchema, depth: number): boolean {
  if (depth > DEEPEST) return false;
  const { format, contentMediaType, items } = schema;
  if (format === 'binary' || contentMediaType !== undefined) return true;
  if (isSchema(items) && isFile(schemas, items, depth + 1)) return true;
  return refersTo(schemas, schema).some((one) => isFile(schemas, one, depth + 1));
}

// A schema may hold itself.
const DEEPEST = 6;

function refersTo(schemas: Schemas, { $ref: reference, allOf, oneOf, anyOf }: JsonSchema): readonly JsonSchema[] {
  const target = typeof reference === 'string' ? schemas[reference.slice(reference.lastIndexOf('/') + 1)] : undefined;
  const parts = [allOf, oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? (list as readonly Json[]) : [])); // of JSON
  return [...(target === undefined ? [] : [target]), ...parts.filter(isSchema)];
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
