import * as fc from 'fast-check';
import type { Generator } from '../engine/core/model/index.ts';
import { mediaTypeVariation, type MediaType } from './media-types/media-type-variation.ts';

/**
 * Makes texts that are no media type (RFC 6838, section 4.2): empty ones, ranges, names that are too long or hold what none
 * may hold. No line break: it would end the header of a file part.
 */
export const malformedMediaTypes: Generator = {
  makes: 'texts that are no media type',
  enumerate: ({ operation }) => TYPES.map((type) => mediaTypeVariation(operation, type)),
  arbitrary: ({ operation }) => randomText.map((type) => mediaTypeVariation(operation, type)),
};

const TYPES: readonly MediaType[] = [
  ['empty', 'an empty type', ''],
  ['blank', 'a blank type', ' '],
  ['slash', 'a slash alone', '/'],
  ['no-subtype', 'a type without a subtype', 'application/'],
  ['no-top', 'a subtype alone', '/x-assay'],
  ['one-word', 'one word', 'assay'],
  ['two-slashes', 'a type with two slashes', 'application/x-assay/png'],
  ['blank-inside', 'a type with a blank inside', 'application/x assay'],
  ['comma', 'two types', 'application/x-assay, application/x-assay-2'],
  ['any', 'the range of all types', '*/*'],
  ['any-image', 'the range of all images', 'image/*'],
  ['parameter-unquoted', 'a type whose parameter has a slash and no quotes', 'application/x-assay; type=image/png'],
  ['parameter-blank', 'a type whose parameter has a blank and no quotes', 'application/x-assay; name=a b'],
  ['parameter-open', 'a type whose parameter has one quote', 'application/x-assay; name="assay'],
  ['parameter-only', 'a parameter alone', '; charset=utf-8'],
  ['path', 'a path in place of a type', '../x-assay'],
  ['angle-brackets', 'a type in angle brackets', '<application/x-assay>'],
  ['letters-beyond-ascii', 'letters beyond ASCII', 'application/\u00fc\u00f6\u00e4'],
  ['fullwidth-slash', 'a fullwidth solidus', 'image\uff0fpng'],
  ['too-long', 'a type of 1000 characters', `application/${'a'.repeat(988)}`],
];

// Without a slash nothing is a type.
const randomText: fc.Arbitrary<MediaType> = fc
  .string({
    unit: fc.constantFrom(...Array.from('abcxyz0123456789-_.+!#&^ @?=()[]\u00e9\u4e2d')),
    minLength: 1,
    maxLength: 120,
    size: 'max',
  })
  .map((text) => ['text', `a text of ${text.length} characters without a slash`, text]);
