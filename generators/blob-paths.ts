import * as fc from 'fast-check';
import type { Generator, Variation } from '../engine/core/model/index.ts';
import { CLIMBS } from './paths/climbs.ts';
import { OWN_BLOB, sendBlobPath } from './paths/own-blob.ts';
import { arrangement } from './needs.ts';

/**
 * Makes blob paths that begin outside the own folder. Most are made from the path of a blob that is there, so that a
 * target which mends them lets the request through.
 */
export const blobPaths: Generator = {
  makes: 'paths of uploads that begin outside the own folder',
  needs: arrangement('uploaded-blob'),
  enumerate: () => [
    ...CLIMBS.map(({ id, what, text }) => path(`${id}-before`, `${what}, before a blob path`, text + OWN_BLOB)),
    ...FORMS.map(([id, label, text]) => path(id, label, text)),
  ],
  arbitrary: () =>
    fc
      .tuple(fc.array(fc.constantFrom(...CLIMBS), { minLength: 1, maxLength: 6 }), fc.constantFrom(...ENDS))
      .map(([climbs, end]) => path('climbs', wordsOf(climbs), climbs.map(({ text }) => text).join('') + end)),
};

const ENDS = [OWN_BLOB, '{$random.uuid}/assay.png', 'assay.png', ''] as const;

const FORMS: readonly (readonly [id: string, label: string, path: string])[] = [
  ['absolute', 'a slash before a blob path', `/${OWN_BLOB}`],
  ['two-slashes', 'two slashes before a blob path', `//${OWN_BLOB}`],
  ['drive', 'a path on a drive', 'C:\\assay\\assay.png'],
  ['share', 'a path on a network share', '\\\\assay\\assay\\assay.png'],
  ['nul-only', 'a NUL alone', '\u0000'],
  ['empty-segment', 'an empty segment', '{$random.uuid}//assay.png'],
  ['one-dot', 'one dot alone', '.'],
  ['two-dots', 'two dots alone', '..'],
  ['slash', 'a slash alone', '/'],
  ['blank', 'a blank alone', ' '],
  ['one-segment', 'a filename alone', 'assay.png'],
  ['url', 'a URL that ends in a blob path', `https://example.com/${OWN_BLOB}`],
  ['file-url', 'a file URL', 'file:///assay/assay.png'],
  ['emoji', 'a name of an emoji', '{$random.uuid}/\u{1f600}.png'],
  ['255-bytes', 'a name of 255 bytes', `{$random.uuid}/${'a'.repeat(251)}.png`],
  ['5000-characters', 'a name of 5000 characters', `{$random.uuid}/${'a'.repeat(4996)}.png`],
  ['400-up', '../ 400 times', `${'../'.repeat(400)}assay.png`],
];

function path(id: string, label: string, text: string): Variation {
  return { id, label, send: sendBlobPath(text) };
}

function wordsOf(climbs: readonly { readonly what: string }[]): string {
  return [...new Set(climbs.map(({ what }) => what))].join('; ');
}
