import type { Json, JsonObject, Operation, SendSpec } from '../../engine/core/model/index.ts';
import type { Location } from '../schema/location.ts';
import { jsonTextWith } from '../schema/json-text.ts';
import { sendValue } from '../schema/send-value.ts';

/** An object of any keys and values that is unusual. */
export interface OddObject {
  readonly name: string;
  /** What it is, as the rest of a sentence: "is nested 60 deep". */
  readonly says: string;
  readonly send: SendSpec;
}

/** Returns unusual objects for a location that takes any. */
export function oddObjects(operation: Operation, location: Location): readonly OddObject[] {
  const name = location.path.at(-1) ?? '';
  const ofText = ([key, says, text]: readonly [string, string, string]): OddObject => ({
    name: key,
    says,
    send: { raw: jsonTextWith(operation, name, text) },
  });
  return [
    ...[60, 1000].map((depth) => nested(operation, location, depth)),
    ...SPECIAL_KEYS.map((key) => ({
      name: `key-${key.replaceAll('_', '') || 'empty'}`,
      says: `has the key ${key || 'of no character'}`,
      send: sendValue(operation, location, { [key]: { assay: true } }),
    })),
    ...NUMBERS.map(([key, number]) => ofText([key, `holds the number ${number}`, `{"assay":${number}}`])),
    ofText(['list', 'holds a list nested 1000 deep', `{"assay":${'['.repeat(1000)}${']'.repeat(1000)}}`]),
    { name: 'wide', says: 'has 10000 keys', send: sendValue(operation, location, wide(10_000)) },
  ];
}

/** Returns the object that is this many objects deep, itself counted. */
export function nested(operation: Operation, location: Location, depth: number): OddObject {
  const value = Array.from({ length: depth - 1 }).reduce<Json>((inner) => ({ assay: inner }), {});
  return { name: `depth-${depth}`, says: `is nested ${depth} deep`, send: sendValue(operation, location, value) };
}

const SPECIAL_KEYS = ['__proto__', 'constructor', 'toString', 'length', ''];
const NUMBERS: readonly (readonly [name: string, text: string])[] = [
  ['huge', '1e400'],
  ['huge-negative', '-1e400'],
  ['tiny', '1e-400'],
  ['beyond-doubles', '9007199254740993'],
  ['beyond-integers', '123456789012345678901234567890'],
  ['negative-zero', '-0'],
];

function wide(count: number): JsonObject {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`assay${index}`, index]));
}
