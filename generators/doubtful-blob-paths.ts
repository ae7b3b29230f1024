import type { Generator } from '../engine/core/model/index.ts';
import { CLIMBS } from './paths/climbs.ts';
import { OWN_BLOB, sendBlobPath } from './paths/own-blob.ts';
import { arrangement } from './needs.ts';

/**
 * Makes blob paths in the own folder that none was uploaded to: some reader takes them for the path of a blob that is
 * there, or for one out of the own folder, and another takes them as they stand.
 */
export const doubtfulBlobPaths: Generator = {
  makes: 'paths of uploads that some readers take for others',
  needs: arrangement('uploaded-blob'),
  enumerate: () => PATHS.map(([id, label, path]) => ({ id, label, send: sendBlobPath(path) })),
};

const PATHS: readonly (readonly [id: string, label: string, path: string])[] = [
  ...CLIMBS.map(
    ({ id, what, text }) =>
      [`${id}-behind`, `${what}, twice behind a blob path`, `${OWN_BLOB}/${text}${text}assay.png`] as const,
  ),
  ['up-and-down', '../ behind a blob path, to another name in the workspace', `${OWN_BLOB}/../assay.png`],
  ['empty-last-segment', 'an empty last segment', `${OWN_BLOB}/`],
  ['dot-segment', 'a segment of one dot', `${OWN_BLOB}/.`],
  ['nul-end', 'a NUL behind a blob path', `${OWN_BLOB}\u0000`],
  ['nul-ending', 'a NUL and an ending behind a blob path', `${OWN_BLOB}\u0000.png`],
  ['blank-end', 'a blank behind a blob path', `${OWN_BLOB} `],
  ['query', 'a query behind a blob path', `${OWN_BLOB}?assay=1`],
  ['fragment', 'a fragment behind a blob path', `${OWN_BLOB}#assay`],
  ['zero-width', 'a zero width space behind a blob path', `${OWN_BLOB}\u200b`],
];
