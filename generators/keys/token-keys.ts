import type { Variation } from '../../engine/core/model/index.ts';
import type { KeyForm } from './key-form.ts';
import { keyVariation } from './key-variation.ts';
import { madeUpHex } from './made-up-hex.ts';

/** Returns made-up keys of header-token characters and at most 512 bytes, the empty and the blank one among them. */
export function tokenKeys(form: KeyForm): readonly Variation[] {
  const keys = [...ofNothing(), ...ofPrefixes(form), ...ofDigits(form), ...ofCharacters(form)];
  return keys.map(([id, what, ...values]) => keyVariation(id, { what, values }));
}

type Row = readonly [id: string, what: string, ...values: string[]];

function ofNothing(): readonly Row[] {
  return [
    ['empty', 'an empty key', ''],
    ['blank', 'a blank key', ' '],
  ];
}

function ofPrefixes({ main, prefix, livePrefix }: KeyForm): readonly Row[] {
  if (prefix === '') return [];
  return [
    // An answer may rightly name the whole prefix, which would look like an echo.
    ...cut('prefix-only', `the prefix of a ${main} key`, prefix),
    ...(livePrefix === undefined ? [] : cut('live-prefix-only', 'the prefix of a live key', livePrefix)),
    ['prefix-and-one', `the prefix of a ${main} key and one character`, `${prefix}~`],
    ['no-prefix', 'a made-up key without a prefix', madeUpHex(64)],
  ];
}

function cut(id: string, what: string, prefix: string): readonly Row[] {
  return prefix.endsWith('_') ? [[id, `${what} without its last underscore`, prefix.slice(0, -1)]] : [];
}

function ofDigits({ prefix, livePrefix, digits }: KeyForm): readonly Row[] {
  const live: readonly Row[] =
    livePrefix === undefined ? [] : [['made-up-live', 'a made-up live key', livePrefix + madeUpHex(digits ?? 64)]];
  if (digits === undefined) return live;
  return [
    ['one-digit-short', `a made-up key of ${digits - 1} digits`, prefix + madeUpHex(digits - 1)],
    ['one-digit-long', `a made-up key of ${digits + 1} digits`, prefix + madeUpHex(digits + 1)],
    ...live,
    ['no-hex', 'a made-up key whose letters are no hexadecimal digits', prefix + otherLetters(digits)],
    ['upper-case-digits', 'a made-up key with digits in upper case', prefix + madeUpHex(digits).toUpperCase()],
  ];
}

function ofCharacters({ prefix }: KeyForm): readonly Row[] {
  return [
    ['null', 'the word null as a key', 'null'],
    ['percent', 'a percent sign as a key', '%'],
    ['apostrophe', 'a made-up key with an apostrophe', `${prefix}${madeUpHex(31)}'${madeUpHex(32)}`],
    ['longest', 'a made-up key of 512 bytes', prefix + madeUpHex(512 - prefix.length)],
    ['twice', 'two made-up keys, one header each', prefix + madeUpHex(64), prefix + otherLetters(64)],
  ];
}

function otherLetters(length: number): string {
  return madeUpHex(length).replaceAll(/./g, (digit) => (parseInt(digit, 16) + 16).toString(32));
}
