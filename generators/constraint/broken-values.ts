import type { Json, JsonSchema } from '../../engine/core/model/index.ts';
import type { Location } from '../schema/location.ts';
import type { SampleUrl } from '../schema/sample-url.ts';
import { MADE_UP_UUID, sampleOfLength } from '../schema/sample-values.ts';
import { change, type Change } from './change.ts';

/** For each keyword but `type`: values that break it, and of the location's keywords as few others as can be. */
export const brokenValues: Readonly<Record<string, (location: Location, url: SampleUrl) => readonly Change[]>> = {
  enum: ({ schema }) => [
    change('unknown', 'is a value that is not documented', 'assay'),
    change('longer', 'is a value that is not documented but similar', 'asset.processing.assay'),
    ...ordinalsOf(schema['enum']),
  ],
  const: () => [change('other', 'is another value than the documented one', 'assay')],
  format: ({ schema: { format } }, url) => (typeof format === 'string' ? (malformed[format]?.(url) ?? []) : []),
  pattern: ({ schema }, url) =>
    schema['format'] === 'uri' ? otherSchemes(url) : [change('text', 'does not match', unlike(schema['pattern']))],
  minLength: ({ schema }, url) => [textOf(schema, numberOf(schema, 'minLength') - 1, url)],
  maxLength: ({ schema }, url) => [textOf(schema, numberOf(schema, 'maxLength') + 1, url)],
  minItems: ({ schema }) => [itemsOf(schema, numberOf(schema, 'minItems') - 1)],
  maxItems: ({ schema }) => [itemsOf(schema, numberOf(schema, 'maxItems') + 1)],
  uniqueItems: ({ schema }) => [change('twice', 'has an item twice', [sampleItem(schema), sampleItem(schema)])],
  minimum: ({ schema }) => [numeric('below', numberOf(schema, 'minimum') - 1), numeric('far-below', -2_147_483_649)],
  maximum: ({ schema }) => [
    numeric('above', numberOf(schema, 'maximum') + 1),
    numeric('far-above', 100_000_000_000_000_000_000),
  ],
  exclusiveMinimum: ({ schema }) => [numeric('at', numberOf(schema, 'exclusiveMinimum'))],
  exclusiveMaximum: ({ schema }) => [numeric('at', numberOf(schema, 'exclusiveMaximum'))],
};

function unlike(pattern: Json | undefined): string {
  const isMatch = (text: string): boolean => typeof pattern === 'string' && new RegExp(pattern, 'u').test(text);
  return ['assay', '~', '7'].find((text) => !isMatch(text)) ?? 'assay';
}

// Parsers that know an enumeration by its places take a number, or its digits, for a value.
function ordinalsOf(values: Json | undefined): readonly Change[] {
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) return [];
  return [0, 1, '0', '1']
    .filter((place) => !values.includes(String(place)))
    .map((place) => {
      const says = typeof place === 'number' ? 'number' : 'text';
      return change(`ordinal-${says}-${place}`, `is the ${says} ${place}, the place of a documented value`, place);
    });
}

/** Returns a keyword of a schema that is a number. */
export function numberOf(schema: JsonSchema, keyword: string): number {
  return Number(schema[keyword]);
}

/** Returns the change to a text of this many characters. */
export function textOf(schema: JsonSchema, length: number, url: SampleUrl): Change {
  const says = length === 0 ? 'is empty' : `is ${length} characters long`;
  return change(`length-${length}`, says, length === 0 ? '' : sampleOfLength(schema, length, url));
}

/** Returns the change to a list of this many items. */
export function itemsOf(schema: JsonSchema, count: number): Change {
  const says = count === 0 ? 'is an empty list' : `is a list of ${count}`;
  return change(`items-${count}`, says, Array<Json>(count).fill(sampleItem(schema)));
}

/** Returns the change to a number. */
export function numeric(name: string, value: number): Change {
  return change(name, `is ${value}`, value);
}

function sampleItem({ items }: JsonSchema): Json {
  const values = typeof items === 'object' && items !== null && 'enum' in items ? items.enum : undefined;
  return Array.isArray(values) ? (values[0] as Json) : 'assay'; // `enum` holds JSON
}

const malformed: Readonly<Record<string, (url: SampleUrl) => readonly Change[]>> = {
  uuid: () => [
    change('words', 'is no UUID', 'not-a-uuid'),
    change('short', 'is a UUID without its last digit', MADE_UP_UUID.slice(0, -1)),
    change('long', 'is a UUID with a digit too many', `${MADE_UP_UUID}0`),
    change('digit', 'is a UUID with a letter that is no digit', `${MADE_UP_UUID.slice(0, -1)}g`),
  ],
  uri: ({ rest }) => [
    change('space', 'is a URL with a space in its host', `https://exa mple.${rest}`),
    change('bracket', 'is a URL with a bracket open in its host', `https://[${rest}`),
  ],
};

function otherSchemes({ rest }: SampleUrl): readonly Change[] {
  return ['http', 'ftp', 'ws', 'file'].map((scheme) =>
    change(scheme, `is a URL of the scheme ${scheme}`, `${scheme}://${rest}`),
  );
}
