import type { Json } from '../../engine/core/model/index.ts';
import type { Keeps } from '../schema/create-keeps.ts';
import type { Location } from '../schema/location.ts';
import { readings } from '../schema/readings.ts';
import { typesOf } from '../schema/resolve-schema.ts';
import { change, type Change } from './change.ts';

/** Values of other types than documented. */
export interface WrongTypes {
  /** Those that nothing but a refusal answers rightly. */
  readonly unmistakable: readonly Change[];
  /** Those that a lenient validator may rightly take for a right value. */
  readonly mistakable: readonly Change[];
}

/** Returns a value of each other JSON type, parted by whether a lenient validator may rightly accept it. */
export function wrongTypes(location: Location, keeps: Keeps): WrongTypes {
  const wrong = location.in === 'query' ? textCandidates(location) : jsonCandidates(location);
  const types = typesOf(location.schema);
  const isMistakable = ({ value = null }: Change): boolean =>
    readings(value).some((reading) => isOfSome(types, reading) && keeps(location.schema, reading)) ||
    (!location.isRequired && [value, ...readings(value)].some(isEmpty));
  return {
    unmistakable: wrong.filter((candidate) => !isMistakable(candidate)),
    mistakable: wrong.filter(isMistakable),
  };
}

function jsonCandidates({ schema }: Location): readonly Change[] {
  const types = typesOf(schema);
  const all = [...general, ...types.flatMap((type) => special[type] ?? [])];
  return all.filter(({ value = null }) => types.length > 0 && !isOfSome(types, value));
}

// A schema that leaves the type open may admit any.
function isOfSome(types: readonly string[], value: Json): boolean {
  return types.length === 0 || types.some((type) => isOfType[type]?.(value));
}

const general: readonly Change[] = [
  change('null', 'is null', null),
  change('boolean', 'is a boolean', true),
  change('number', 'is a number', 5),
  change('text', 'is a text', 'assay'),
  change('empty-text', 'is an empty text', ''),
  change('list', 'is a list of two', ['assay', 'assay']),
  change('list-of-one', 'is a list of one', ['assay']),
  change('empty-list', 'is an empty list', []),
  change('object', 'is an object', { assay: 'assay' }),
  change('empty-object', 'is an empty object', {}),
];

const digits = change('digits', 'is a number written as a text', '5');

// What is close to a type, and often taken for it.
const special: Readonly<Record<string, readonly Change[]>> = {
  integer: [digits, change('fraction', 'is a fraction', 5.5)],
  number: [digits],
  boolean: [change('zero', 'is 0', 0), change('one', 'is 1', 1), change('word', 'is the word true', 'true')],
};

// Every value in a query is a text, so that a text has no wrong type there.
function textCandidates({ schema }: Location): readonly Change[] {
  return typesOf(schema).includes('string') ? [] : queryCandidates;
}

const queryCandidates: readonly Change[] = [
  change('text', 'is a word', 'assay'),
  change('nan', 'is NaN', 'NaN'),
  change('object', 'is an object', '{"assay":"assay"}'),
  change('empty-text', 'is empty', ''),
  change('fraction', 'is a fraction', '5.5'),
  change('zero-fraction', 'is a whole number written as a fraction', '5.0'),
  change('signed', 'is a number with a plus sign', '+5'),
  change('spaced', 'is a number between spaces', ' 5 '),
  change('exponent', 'is a number with an exponent', '5e0'),
  change('zeros', 'is a number with leading zeros', '005'),
  change('tail', 'is a number with letters after it', '5assay'),
];

const isOfType: Readonly<Record<string, (value: Json) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  string: (value) => typeof value === 'string',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function isEmpty(value: Json): boolean {
  return value === null || value === '';
}
