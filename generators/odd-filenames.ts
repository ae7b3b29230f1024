import * as fc from 'fast-check';
import type { Generator, GeneratorContext } from '../engine/core/model/index.ts';
import { CLIMBS } from './paths/climbs.ts';
import { filenameVariation, type Filename } from './paths/filename.ts';
import { propertyOrFile } from './needs.ts';

/**
 * Makes filenames that one target may rightly refuse and another store as they are, or cut down to their last segment: a
 * target that decodes nothing takes an encoded traversal for a name like any other.
 */
export const oddFilenames: Generator = {
  makes: 'filenames that one server refuses and another stores',
  needs: propertyOrFile('filename'),
  enumerate: (context) => namesFor(context).map((name) => filenameVariation(context.operation, name)),
  arbitrary: ({ operation }) => randomName.map((name) => filenameVariation(operation, name)),
};

const ODD: readonly Filename[] = [
  ...CLIMBS.map(({ id, what, text }): Filename => [id, `${what}, twice before a name`, `${text}${text}assay.png`]),
  ['absolute', 'a slash before a name', '/assay.png'],
  ['drive', 'a path on a drive', 'C:\\assay\\assay.png'],
  ['share', 'a path on a network share', '\\\\assay\\assay\\assay.png'],
  ['url', 'a URL', 'https://example.com/assay.png'],
  ['file-url', 'a file URL', 'file:///assay/assay.png'],
  ['empty-segment', 'an empty segment', 'assay//assay.png'],
  ['blank', 'a blank alone', ' '],
  ['no-ending', 'a name without an ending', 'assay'],
  ['ending-only', 'an ending alone', '.png'],
  ['device', 'the name of a device', 'CON.png'],
  ['line-break', 'a line break in a name', 'assay\r\nX-Assay: 1.png'],
  ['quotation-mark', 'a quotation mark in a name', 'as"say.png'],
  ['emoji', 'an emoji as a name', '\u{1f600}.png'],
  ['right-to-left', 'a right-to-left override in a name', 'assay\u202egnp.exe'],
  ['combining', 'a letter of two characters', 'a\u0301ssay.png'],
  ['255-bytes', 'a name of 255 bytes', `${'a'.repeat(251)}.png`],
  ['256-bytes', 'a name of 256 bytes', `${'a'.repeat(252)}.png`],
  ['1500-characters', 'a name of 1500 characters', `${'a'.repeat(1496)}.png`],
];

// A NUL ends the header of a file part.
const IN_A_BODY: readonly Filename[] = [
  ['nul-end', 'a NUL behind a name', 'assay.png\u0000'],
  ['nul-ending', 'a NUL and an ending behind a name', 'assay.exe\u0000.png'],
];

// What is refused for sure in a JSON body is odd in a file part, whose parser rightly cuts folders off.
const IN_A_PART: readonly Filename[] = [
  ['parent', '../ before a name', '../assay.png'],
  ['two-dots', 'two dots alone', '..'],
];

function namesFor({ operation }: GeneratorContext): readonly Filename[] {
  return [...ODD, ...(operation.valid.file === undefined ? IN_A_BODY : IN_A_PART)];
}

// No brace: it may begin an expression. No NUL, which ends the header of a file part.
const randomName: fc.Arbitrary<Filename> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...CLIMBS.map(({ text }) => text)),
      fc.integer({ min: 0x20, max: 0x7a }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xa1, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    ),
    { minLength: 1, maxLength: 200, size: 'max' },
  )
  .map((parts) => ['name', `a name of ${parts.length} parts`, `a${parts.join('')}.png`]);
