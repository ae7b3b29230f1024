import type { Json, JsonObject } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { canonical } from '../canonical.ts';
import { lookUp } from '../document/references.ts';

/** A schema with its references followed and the ways of writing the same thing made one. */
export interface PlainSchema {
  readonly keywords: JsonObject;
  /** The component that it is, where it is one. */
  readonly component?: string;
}

/** Makes a schema plain: references, `allOf` of objects, `nullable`, `const` and bounds that bound nothing. */
export function toPlain(root: JsonObject, schema: Json | undefined, seen: readonly string[] = []): PlainSchema {
  if (schema === false) return { keywords: { not: {} } };
  if (!isObject(schema)) return { keywords: {} };
  const { $ref: reference, ...own } = schema;
  if (typeof reference !== 'string') return { keywords: tidy(mergeAll(root, own, seen)) };
  // A reference in a circle stands for what it is in already.
  if (seen.includes(reference)) return { keywords: {}, component: nameOf(reference) };
  const found = toPlain(root, lookUp(root, reference), [...seen, reference]);
  const isAlone = Object.keys(own).every((key) => UNTOLD.includes(key));
  const keywords = isAlone ? found.keywords : tidy(merge(found.keywords, mergeAll(root, own, seen)));
  return { keywords, ...(isAlone ? { component: nameOf(reference) } : {}) };
}

/** Keywords that say nothing about a value. */
export const UNTOLD: readonly string[] = [
  'description',
  'title',
  'example',
  'examples',
  '$comment',
  'externalDocs',
  'xml',
  'deprecated',
  '$schema',
  '$id',
];

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function mergeAll(root: JsonObject, schema: JsonObject, seen: readonly string[]): JsonObject {
  const { allOf, ...own } = schema;
  if (!isList(allOf)) return own;
  return allOf.map((part) => toPlain(root, part, seen).keywords).reduce(merge, own);
}

// Two schemas that both hold: objects have the members of both.
function merge(one: JsonObject, other: JsonObject): JsonObject {
  const [properties, others] = [one['properties'], other['properties']];
  const [required, more] = [one['required'], other['required']];
  return {
    ...one,
    ...other,
    ...(isObject(properties) && isObject(others) ? { properties: { ...properties, ...others } } : {}),
    ...(isList(required) && isList(more) ? { required: [...new Set([...required, ...more])] } : {}),
  };
}

const EMPTY: Readonly<Record<string, Json>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  additionalProperties: true,
};

function tidy(schema: JsonObject): JsonObject {
  const {
    nullable,
    type,
    enum: choices,
    const: constant,
    exclusiveMinimum,
    exclusiveMaximum,
    minimum,
    maximum,
    ...rest
  } = schema;
  const types = isList(type) ? type : type === undefined ? [] : [type];
  const values = isList(choices) ? choices : constant === undefined ? undefined : [constant];
  const kept = Object.entries(rest).filter(
    ([key, value]) => !UNTOLD.includes(key) && !(key in EMPTY && canonical(EMPTY[key]) === canonical(value)),
  );
  return {
    ...Object.fromEntries(kept),
    ...(types.length === 0 ? {} : { type: [...new Set(nullable === true ? [...types, 'null'] : types)] }),
    ...(values === undefined ? {} : { enum: values }),
    ...bound('minimum', 'exclusiveMinimum', minimum, exclusiveMinimum),
    ...bound('maximum', 'exclusiveMaximum', maximum, exclusiveMaximum),
  };
}

// Before OpenAPI 3.1 an exclusive bound was a mark on the other one.
function bound(name: string, exclusive: string, value: Json | undefined, mark: Json | undefined): JsonObject {
  if (mark === true) return value === undefined ? {} : { [exclusive]: value };
  return {
    ...(value === undefined ? {} : { [name]: value }),
    ...(mark === undefined || mark === false ? {} : { [exclusive]: mark }),
  };
}
