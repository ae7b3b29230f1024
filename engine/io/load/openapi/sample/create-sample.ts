import type { Json, JsonSchema } from '../../../../core/model/index.ts';
import { mergeSchema } from './merge-schema.ts';
import { sampleNumber } from './sample-number.ts';
import { sampleText } from './sample-text.ts';

/** Returns a value that keeps a schema; the name tells what it is for. */
export type Sample = (schema: JsonSchema, name: string) => Json;

/** What a body leaves out: a request what is only read, an answer what is only written. */
export type LeftOut = 'readOnly' | 'writeOnly';

/** Returns samples of schemas: what a schema gives as example or default, else the plainest value, with what is required. */
export function createSample(schemas: Readonly<Record<string, JsonSchema>>, leftOut: LeftOut = 'readOnly'): Sample {
  return (schema, name) => sampleAt(schema, name, 0);

  function sampleAt(given: JsonSchema, name: string, depth: number): Json {
    const schema = mergeSchema(schemas, given);
    const known = knownValue(schema);
    if (known !== undefined) return known;
    return (
      samples[typeOf(schema)]?.(schema, name, {
        sample: (inner, of) => sampleAt(inner, of, depth + 1),
        depth,
        leftOut,
      }) ?? null
    );
  }
}

interface Within {
  readonly sample: Sample;
  readonly depth: number;
  readonly leftOut: LeftOut;
}

type SampleType = (schema: JsonSchema, name: string, within: Within) => Json;

const samples: Readonly<Record<string, SampleType>> = {
  null: () => null,
  boolean: () => true,
  integer: (schema) => sampleNumber(schema, true),
  number: (schema) => sampleNumber(schema, false),
  string: sampleText,
  array: ({ items, prefixItems, minItems, uniqueItems }, name, { sample, depth }) => {
    if (depth > DEEPEST) return [];
    const first = Array.isArray(prefixItems) ? prefixItems.map((one) => sample(toSchema(one as Json), name)) : []; // a list in a schema is JSON
    const wanted = typeof minItems === 'number' ? minItems : 0;
    const count = Math.max(0, wanted - first.length);
    const more = Array.from({ length: count }, (_, index) => {
      const value = sample(toSchema(items), name);
      return uniqueItems === true && index > 0 ? vary(value, index) : value;
    });
    return [...first, ...more];
  },
  object: (schema, _, { sample, depth, leftOut }) => {
    if (depth > DEEPEST) return {};
    const { properties, required, additionalProperties, minProperties } = schema;
    const names = Array.isArray(required) ? required.map(String) : [];
    const known = isSchema(properties) ? properties : {};
    const isWanted = (name: string): boolean => names.includes(name) && toSchema(known[name])[leftOut] !== true;
    const wanted = [...new Set([...Object.keys(known), ...names])].filter(isWanted);
    const more = Object.keys(known).filter((name) => !isWanted(name) && toSchema(known[name])[leftOut] !== true);
    const missing = Math.max(0, (typeof minProperties === 'number' ? minProperties : 0) - wanted.length);
    const made = [...wanted, ...more.slice(0, missing)].map(
      (name) => [name, sample(toSchema(known[name]), name)] as const,
    );
    const left = Math.max(0, missing - more.length);
    const extra = Array.from({ length: left }, (__, index) => {
      const name = `assay${index + 1}`;
      return [name, sample(toSchema(additionalProperties), name)] as const;
    });
    return Object.fromEntries<Json>([...made, ...extra]);
  },
};

// What holds itself by what it requires has no value; what stops here is told by those that hold it against its schema.
const DEEPEST = 8;

function knownValue({
  const: constant,
  default: usual,
  enum: choices,
  example,
  examples,
}: JsonSchema): Json | undefined {
  const [first] = Array.isArray(examples) ? (examples as readonly Json[]) : []; // a list in a schema is JSON
  const [choice] = Array.isArray(choices) ? (choices as readonly Json[]) : [];
  return constant ?? example ?? first ?? usual ?? choice;
}

function typeOf(schema: JsonSchema): string {
  const { type } = schema;
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) return type.map(String).find((name) => name !== 'null') ?? 'null';
  if (isSchema(schema['properties']) || Array.isArray(schema['required'])) return 'object';
  if (schema['items'] !== undefined) return 'array';
  if (['minimum', 'maximum', 'multipleOf'].some((keyword) => keyword in schema)) return 'number';
  return 'string';
}

function vary(value: Json, index: number): Json {
  if (typeof value === 'number') return value + index;
  return typeof value === 'string' ? `${value}${index}` : value;
}

function toSchema(value: Json | undefined): JsonSchema {
  return isSchema(value) ? value : {};
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
