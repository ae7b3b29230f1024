import type { Json, JsonSchema } from '../../engine/core/model/index.ts';
import type { Location } from '../schema/location.ts';
import { typesOf } from '../schema/resolve-schema.ts';
import type { SampleUrl } from '../schema/sample-url.ts';
import { sampleText } from '../schema/sample-values.ts';
import { itemsOf, numberOf, numeric, textOf } from './broken-values.ts';
import { change, type Change } from './change.ts';

/** For each keyword: the right values that are nearest to breaking it. The valid request's own value, if any, is a right one. */
export const keptValues: Readonly<
  Record<string, (location: Location, valid: Json | undefined, url: SampleUrl) => readonly Change[]>
> = {
  type: ({ schema }, valid) => typesOf(schema).flatMap((type) => rightValues[type]?.(schema, valid) ?? []),
  enum: ({ schema }) => listValues(schema['enum']).map((value, index) => documented(`member-${index + 1}`, value)),
  const: ({ schema }) => [documented('value', schema['const'] ?? null)],
  format: ({ schema }, _, url) =>
    schema['format'] === 'uri' ? [change('sample', 'is a URL', sampleText(schema, url))] : [],
  minLength: ({ schema }, _, url) => atLeast(schema, numberOf(schema, 'minLength'), url),
  maxLength: ({ schema }, _, url) => [textOf(schema, numberOf(schema, 'maxLength'), url)],
  minItems: ({ schema }, valid) => firstItems(listValues(valid), numberOf(schema, 'minItems')),
  maxItems: ({ schema }) => (schema['uniqueItems'] === true ? [] : [itemsOf(schema, numberOf(schema, 'maxItems'))]),
  minimum: ({ schema }) => [numeric('least', numberOf(schema, 'minimum'))],
  maximum: ({ schema }) => [numeric('greatest', numberOf(schema, 'maximum'))],
};

type RightValues = (schema: JsonSchema, valid: Json | undefined) => readonly Change[];

// A text may have to mean something, so that any text is right only where the valid request has none.
const rightValues: Readonly<Record<string, RightValues>> = {
  null: () => [change('null', 'is null, as documented', null)],
  boolean: () => [change('true', 'is true', true), change('false', 'is false', false)],
  string: (schema, valid) => (valid === undefined && isPlain(schema) ? [change('text', 'is a text', 'assay')] : []),
  object: (schema) => (isOpen(schema) ? [change('object', 'is an object', { assay: 'assay' })] : []),
};

function isPlain(schema: JsonSchema): boolean {
  return !['enum', 'const', 'format', 'pattern'].some((keyword) => keyword in schema);
}

function isOpen({ properties, required }: JsonSchema): boolean {
  return properties === undefined && required === undefined;
}

function atLeast(schema: JsonSchema, length: number, url: SampleUrl): readonly Change[] {
  return sampleText(schema, url).length <= length ? [textOf(schema, length, url)] : [];
}

function firstItems(items: readonly Json[], count: number): readonly Change[] {
  return items.length < count ? [] : [change(`items-${count}`, `is a list of ${count}`, items.slice(0, count))];
}

function listValues(values: Json | undefined): readonly Json[] {
  return Array.isArray(values) ? (values as readonly Json[]) : []; // a list in a schema is JSON
}

function documented(name: string, value: Json): Change {
  return change(name, `is ${typeof value === 'string' ? value : JSON.stringify(value)}`, value);
}
