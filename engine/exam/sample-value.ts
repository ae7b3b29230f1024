import type { Json, JsonObject, JsonSchema } from '../core/model/index.ts';

/** Returns a value that keeps a schema of a contract, with no more members than are required. */
export function sampleValue(schemas: Readonly<Record<string, JsonSchema>>, schema: JsonSchema, name: string): Json {
  const resolved = resolve(schemas, schema);
  const { const: constant, enum: choices, type } = resolved;
  if (constant !== undefined) return constant;
  if (Array.isArray(choices)) return (choices as readonly Json[])[0] ?? null;
  const [kind = 'string'] = Array.isArray(type) ? (type as readonly string[]) : typeof type === 'string' ? [type] : [];
  return samples[kind]?.(resolved, (inner, of) => sampleValue(schemas, inner, of), name) ?? `made up: ${name}`;
}

type Sample = (schema: JsonSchema, sample: (schema: JsonSchema, name: string) => Json, name: string) => Json;

const samples: Readonly<Record<string, Sample>> = {
  null: () => null,
  boolean: () => true,
  integer: ({ minimum }) => (typeof minimum === 'number' ? minimum : 1),
  number: ({ minimum }) => (typeof minimum === 'number' ? minimum : 1),
  string: ({ format }, _, name) => (typeof format === 'string' ? FORMATS[format] : undefined) ?? `made up: ${name}`,
  array: ({ items, minItems }, sample, name) => (isSchema(items) && minItems !== 0 ? [sample(items, name)] : []),
  object: ({ properties, required }, sample): JsonObject => {
    if (!isSchema(properties) || !Array.isArray(required)) return {};
    const names = required.map(String);
    return Object.fromEntries(
      Object.entries(properties).flatMap(([name, schema]) =>
        names.includes(name) && isSchema(schema) ? [[name, sample(schema, name)]] : [],
      ),
    );
  },
};

const FORMATS: Readonly<Partial<Record<string, string>>> = {
  uuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  uri: 'https://example.com/assay/',
  'date-time': '2024-02-29T12:00:00Z',
};

function resolve(schemas: Readonly<Record<string, JsonSchema>>, schema: JsonSchema): JsonSchema {
  const { $ref: reference, ...own } = schema;
  if (typeof reference !== 'string') return schema;
  return { ...schemas[reference.slice(reference.lastIndexOf('/') + 1)], ...own };
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
