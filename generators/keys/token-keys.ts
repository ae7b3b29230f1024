import type { Variation } from '../../engine/core/model/index.ts';
import { keyVariation } from './key-variation.ts';
import { madeUpHex } from './made-up-hex.ts';

/** Returns made-up keys of header-token characters and at most 512 bytes, the empty and the blank one among them. */
export function tokenKeys(): readonly Variation[] {
  return KEYS.map(([id, what, ...values]) => keyVariation(id, { what, values }));
}

const KEYS: readonly (readonly [id: string, what: string, ...values: string[]])[] = [
  ['empty', 'an empty key', ''],
  ['blank', 'a blank key', ' '],
  // An answer may rightly name the whole prefix, which would look like an echo.
  ['prefix-only', 'the prefix of a sandbox key without its last underscore', 'sk_test'],
  ['live-prefix-only', 'the prefix of a live key without its last underscore', 'sk_live'],
  ['prefix-and-one', 'the prefix of a sandbox key and one character', 'sk_test_~'],
  ['no-prefix', 'a made-up key without a prefix', madeUpHex(64)],
  ['one-digit-short', 'a made-up key of 63 digits', `sk_test_${madeUpHex(63)}`],
  ['one-digit-long', 'a made-up key of 65 digits', `sk_test_${madeUpHex(65)}`],
  ['made-up-live', 'a made-up live key', `sk_live_${madeUpHex(64)}`],
  ['no-hex', 'a made-up key whose letters are no hexadecimal digits', `sk_test_${otherLetters(64)}`],
  ['upper-case-digits', 'a made-up key with digits in upper case', `sk_test_${madeUpHex(64).toUpperCase()}`],
  ['null', 'the word null as a key', 'null'],
  ['percent', 'a percent sign as a key', '%'],
  ['apostrophe', 'a made-up key with an apostrophe', `sk_test_${madeUpHex(31)}'${madeUpHex(32)}`],
  ['longest', 'a made-up key of 512 bytes', `sk_test_${madeUpHex(504)}`],
  ['twice', 'two made-up keys, one header each', `sk_test_${madeUpHex(64)}`, `sk_test_${otherLetters(64)}`],
];

function otherLetters(length: number): string {
  return madeUpHex(length).replaceAll(/./g, (digit) => (parseInt(digit, 16) + 16).toString(32));
}
