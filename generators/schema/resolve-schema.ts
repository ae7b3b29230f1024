import type { Contract, Json, JsonSchema } from '../../engine/core/model/index.ts';

/** Returns a schema with its own reference, if it has one, replaced by what it refers to. */
export function resolveSchema({ schemas }: Contract, schema: JsonSchema): JsonSchema {
  const { $ref: reference, ...own } = schema;
  if (typeof reference !== 'string') return schema;
  const target = schemas[reference.slice(reference.lastIndexOf('/') + 1)];
  return { ...target, ...own };
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
