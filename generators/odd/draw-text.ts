import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { drawNear } from './draw-near.ts';
import { oddCharacters, oddLength, type OddText } from './odd-text.ts';

/** Draws a text of a few odd characters, or a long one; made smaller, it is one character, or exactly too long. */
export function drawText(isInQuery: boolean): Arbitrary<OddText> {
  const lengths = isInQuery ? LENGTHS.filter((length) => length <= MOST_IN_QUERY) : LENGTHS;
  return fc.oneof(
    { weight: 1, arbitrary: drawCharacters(isInQuery).map((text) => oddCharacters('characters', text)) },
    { weight: 1, arbitrary: drawNear(lengths, 1).map((length) => oddLength(length)) },
  );
}

// What is likely to be a limit of a filename, a column or a buffer.
const LENGTHS = [255, 255, 255, 255, 255, 256, 256, 64, 129, 512, 1025, 4097, 65_536];

// Longer targets are refused by servers before the API sees them.
const MOST_IN_QUERY = 1025;

// An array of characters loses only those at its beginning; each of these can go by itself.
function drawCharacters(isInQuery: boolean): Arbitrary<string> {
  const place = fc.option(isInQuery ? scalar : character, { nil: '', freq: 2 });
  return fc.tuple(...Array.from({ length: MOST_CHARACTERS }, () => place)).map((all) => all.join(''));
}

const MOST_CHARACTERS = 8;

const astral = points(0x1_00_00, 0x10_ff_ff);
const nul = fc.constant('\0');
const control = points(0x01, 0x1f);
const basic = fc.oneof(points(0xa0, 0xd7_ff), points(0xe0_00, 0xff_ff));
const combining = points(0x03_00, 0x03_6f);
const format = points(0x20_00, 0x20_6f);
const letter = points(0x61, 0x7a);
const surrogate = fc.integer({ min: 0xd8_00, max: 0xdf_ff }).map((unit) => String.fromCharCode(unit));

const scalar = fc.oneof(
  { weight: 3, arbitrary: astral },
  { weight: 3, arbitrary: nul },
  { weight: 1, arbitrary: control },
  { weight: 2, arbitrary: basic },
  { weight: 1, arbitrary: combining },
  { weight: 1, arbitrary: format },
  { weight: 1, arbitrary: letter },
);

const character = fc.oneof({ weight: 12, arbitrary: scalar }, { weight: 1, arbitrary: surrogate });

function points(min: number, max: number): Arbitrary<string> {
  return fc.integer({ min, max }).map((point) => String.fromCodePoint(point));
}
