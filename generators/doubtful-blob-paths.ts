import type { Generator } from '../engine/core/model/index.ts';
import { CLIMBS } from './paths/climbs.ts';
import { OWN_BLOB, sendBlobPath } from './paths/own-blob.ts';

/**
 * Makes blob paths in the own workspace that a blob may have and that none was uploaded to: some reader takes them for the
 * path of a blob that is there, or for one out of the workspace.
 */
export const doubtfulBlobPaths: Generator = {
  enumerate: () => PATHS.map(([id, label, path]) => ({ id, label, send: sendBlobPath(path) })),
};

const PATHS: readonly (readonly [id: string, label: string, path: string])[] = [
  ...CLIMBS.filter(({ isName }) => isName).map(
    ({ id, what, text }) =>
      [`${id}-behind`, `${what}, twice behind a blob path`, `${OWN_BLOB}/${text}${text}assay.png`] as const,
  ),
  ['query', 'a query behind a blob path', `${OWN_BLOB}?assay=1`],
  ['fragment', 'a fragment behind a blob path', `${OWN_BLOB}#assay`],
  ['zero-width', 'a zero width space behind a blob path', `${OWN_BLOB}\u200b`],
];
