import type { Contract, Json, JsonSchema } from '../../engine/core/model/index.ts';

/**
 * Returns a schema in one piece: what it refers to and all of its `allOf` are laid together, and a choice between one
 * schema and null is that schema, of which null is one more type.
 */
export function resolveSchema(contract: Contract, schema: JsonSchema, depth = 0): JsonSchema {
  const { $ref: reference, allOf, ...own } = schema;
  const target =
    typeof reference === 'string' ? contract.schemas[reference.slice(reference.lastIndexOf('/') + 1)] : undefined;
  const parts = [...(target === undefined ? [] : [target]), ...listSchemas(allOf)];
  const pieces = depth < DEEPEST ? parts.map((part) => resolveSchema(contract, part, depth + 1)) : [];
  const whole = [...pieces, own].reduce(lay, {});
  return depth < DEEPEST ? orNull(contract, whole, depth) : whole;
}

// A schema may refer to itself.
const DEEPEST = 8;

function lay(below: JsonSchema, above: JsonSchema): JsonSchema {
  const names = [...listNames(below['required']), ...listNames(above['required'])];
  return {
    ...below,
    ...above,
    ...(isSchema(below['properties']) &&
      isSchema(above['properties']) && { properties: { ...below['properties'], ...above['properties'] } }),
    ...(names.length > 0 && { required: [...new Set(names)] }),
  };
}

function listNames(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []; // a list in a schema is JSON
}

function orNull(contract: Contract, schema: JsonSchema, depth: number): JsonSchema {
  for (const key of ['anyOf', 'oneOf']) {
    const choices = listSchemas(schema[key]);
    const [only, other] = choices.filter(({ type }) => type !== 'null');
    if (only === undefined || other !== undefined || choices.length !== 2) continue;
    const own = Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
    const chosen = resolveSchema(contract, only, depth + 1);
    const types = typesOf(chosen);
    if (types.length === 0 || chosen['enum'] !== undefined || chosen['const'] !== undefined) return schema;
    return lay({ ...chosen, type: [...types, 'null'] }, own);
  }
  return schema;
}

function listSchemas(value: Json | undefined): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isSchema) : []; // a list in a schema is JSON
}

/** Returns the schemas of an object's properties. */
export function propertiesOf({ properties }: JsonSchema): readonly (readonly [name: string, schema: JsonSchema])[] {
  if (!isSchema(properties)) return [];
  return Object.entries(properties).flatMap(([name, schema]) => (isSchema(schema) ? [[name, schema]] : []));
}

/** Returns the JSON types that a schema names; none where it leaves the type open. */
export function typesOf({ type }: JsonSchema): readonly string[] {
  if (typeof type === 'string') return [type];
  return Array.isArray(type) ? (type as readonly string[]) : []; // the contract's schema admits names only
}

/** Tells whether a value is a schema in the form of an object. */
export function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
