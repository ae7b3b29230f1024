import * as fc from 'fast-check';
import type { Generator, GeneratorContext } from '../engine/core/model/index.ts';
import { isAllowed } from './media-types/is-allowed.ts';
import { mediaTypeVariation, type MediaType } from './media-types/media-type-variation.ts';
import { idOf, nearTypes } from './media-types/near-types.ts';
import { RESTRICTED_CHARACTERS } from './media-types/restricted-characters.ts';

/** Makes well-formed media types that the target does not allow. */
export const disallowedMediaTypes: Generator = {
  makes: 'well-formed media types that are not allowed',
  enumerate: (context) =>
    [...listOthers(context), ...nearTypes(context.mediaAllow)]
      .filter(([, , type]) => !isAllowed(type, context.mediaAllow))
      .map((type) => mediaTypeVariation(context.operation, type)),
  arbitrary: ({ operation }) => randomType.map((type) => mediaTypeVariation(operation, type)),
};

const UNRELATED = [
  'application/octet-stream',
  'application/json',
  'application/zip',
  'application/vnd.ms-fontobject',
  'audio/midi',
  'font/woff2',
  'image/bmp',
  'image/tiff',
  'text/csv',
  'text/html',
  'video/webm',
] as const;

const SPECIAL: readonly MediaType[] = [
  ['vendor-tree', 'a type of the vendor tree', 'application/vnd.assay'],
  ['personal-tree', 'a type of the personal tree', 'image/prs.assay'],
  ['experimental', 'an experimental type', 'video/x-assay'],
  ['experimental-top', 'an experimental top-level type', 'x-assay/x-assay'],
  ['suffix', 'a type with a suffix', 'application/vnd.assay+json'],
  ['parameter', 'a type with a parameter', 'application/octet-stream; charset=utf-8'],
  ['quoted-parameter', 'a type with a quoted parameter', 'application/octet-stream; name="image/png"'],
  ['allowed-in-parameter', 'a type with an allowed one as its parameter', 'application/x-assay; type="image/png"'],
  [
    'longest',
    'a type whose names have the 127 characters that a type may have',
    `${'a'.repeat(127)}/${'b'.repeat(127)}`,
  ],
];

// A multipart parser reads a part of these types as more parts.
const COMPOSITE: readonly MediaType[] = [
  ['multipart', 'a multipart type', 'multipart/mixed; boundary=assay'],
  ['message', 'a message type', 'message/rfc822'],
];

function listOthers({ operation }: GeneratorContext): readonly MediaType[] {
  const unrelated = UNRELATED.map((type): MediaType => [idOf(type), type, type]);
  return [...unrelated, ...SPECIAL, ...(operation.valid.file === undefined ? COMPOSITE : [])];
}

const letters = fc.string({ unit: fc.constantFrom(...RESTRICTED_CHARACTERS), maxLength: 100, size: 'max' });
const top = fc.constantFrom('application', 'audio', 'font', 'image', 'model', 'text', 'video', 'x-assay');
const parameter = fc.constantFrom('', '; charset=utf-8', ';q=0.5', '; name="a b"');

// No registered subtype begins so.
const randomType: fc.Arbitrary<MediaType> = fc
  .tuple(top, fc.constantFrom('x-assay-', 'vnd.assay.', 'prs.assay.'), letters, parameter)
  .map(([main, tree, rest, end]) => ['type', `an unknown type under ${main}`, `${main}/${tree}${rest}${end}`]);
