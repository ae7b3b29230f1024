import * as fc from 'fast-check';
import type { Generator, Variation } from '../engine/core/model/index.ts';
import { OWN_BLOB, sendBlobPath } from './paths/own-blob.ts';
import { arrangement } from './needs.ts';

/** Makes blob paths that a plain `../` leads out of the own folder. */
export const blobTraversals: Generator = {
  makes: 'paths of uploads that a plain ../ leads out of the own folder',
  needs: arrangement('uploaded-blob'),
  enumerate: () => [
    climb('two-up', '../ twice before a blob path', `../../${OWN_BLOB}`),
    climb('eight-up', '../ eight times before a blob path', '../'.repeat(8) + OWN_BLOB),
    climb('three-up-behind', '../ three times behind a blob path', `${OWN_BLOB}/../../../assay.png`),
  ],
  arbitrary: () =>
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(OWN_BLOB, '{$random.uuid}/assay.png', 'assay.png'))
      .map(([times, end]) => climb('up', `../ ${times} times before a path`, '../'.repeat(times) + end)),
};

function climb(id: string, label: string, path: string): Variation {
  return { id, label, send: sendBlobPath(path) };
}
