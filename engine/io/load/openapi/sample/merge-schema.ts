import type { Json, JsonSchema } from '../../../../core/model/index.ts';

/** Returns a schema with its reference, all of its `allOf` and the first of its alternatives laid together. */
export function mergeSchema(
  schemas: Readonly<Record<string, JsonSchema>>,
  schema: JsonSchema,
  above: readonly string[] = [],
): JsonSchema {
  const { $ref: reference, allOf, oneOf, anyOf, ...own } = schema;
  const name = typeof reference === 'string' ? reference.slice(PREFIX.length) : undefined;
  const target = name === undefined || above.includes(name) ? undefined : schemas[name];
  const within = name === undefined ? above : [...above, name];
  const parts = [
    ...(target === undefined ? [] : [target]),
    ...listSchemas(allOf),
    ...choose(schemas, listSchemas(oneOf), own),
    ...choose(schemas, listSchemas(anyOf), own),
  ].map((part) => mergeSchema(schemas, part, within));
  return [...parts, own].reduce(lay, {});
}

const PREFIX = '#/components/schemas/';

// The alternative that a discriminator names by its first value, or the first that is not null.
function choose(
  schemas: Readonly<Record<string, JsonSchema>>,
  choices: readonly JsonSchema[],
  { discriminator }: JsonSchema,
): readonly JsonSchema[] {
  const [first] = choices.filter(({ type }) => type !== 'null');
  if (first === undefined) return [];
  const tag = isSchema(discriminator) ? discriminator['propertyName'] : undefined;
  if (typeof tag !== 'string') return [first];
  const reference = typeof first['$ref'] === 'string' ? first['$ref'].slice(PREFIX.length) : undefined;
  const mapping = isSchema(discriminator) && isSchema(discriminator['mapping']) ? discriminator['mapping'] : {};
  const mapped = Object.entries(mapping).find(
    ([, target]) => typeof target === 'string' && target.split('/').at(-1) === reference,
  )?.[0];
  const merged = mergeSchema(schemas, first);
  const properties = isSchema(merged['properties']) ? merged['properties'] : {};
  const own = isSchema(properties[tag]) ? properties[tag] : {};
  if (own['const'] !== undefined || own['enum'] !== undefined) return [first];
  const value = mapped ?? reference;
  return value === undefined ? [first] : [first, { properties: { [tag]: { ...own, const: value } }, required: [tag] }];
}

function lay(below: JsonSchema, above: JsonSchema): JsonSchema {
  const merged: Record<string, Json> = { ...below, ...above };
  if (isSchema(below['properties']) && isSchema(above['properties'])) {
    const names = [...new Set([...Object.keys(below['properties']), ...Object.keys(above['properties'])])];
    merged['properties'] = Object.fromEntries(
      names.map((name) => [name, layProperty(of(below, name), of(above, name))]),
    );
  }
  if (Array.isArray(below['required']) && Array.isArray(above['required'])) {
    merged['required'] = [...new Set([...below['required'].map(String), ...above['required'].map(String)])];
  }
  return merged;
}

function layProperty(below: Json | undefined, above: Json | undefined): Json {
  if (above === undefined) return below ?? {};
  return isSchema(below) && isSchema(above) ? { ...below, ...above } : above;
}

function of({ properties }: JsonSchema, name: string): Json | undefined {
  return isSchema(properties) ? properties[name] : undefined;
}

function listSchemas(value: Json | undefined): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isSchema) : []; // a list in a schema is JSON
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
