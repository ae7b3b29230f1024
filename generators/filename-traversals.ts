import * as fc from 'fast-check';
import type { Generator } from '../engine/core/model/index.ts';
import { filenameVariation, type Filename } from './paths/filename.ts';
import { propertyOrFile } from './needs.ts';

/** Makes filenames that a plain `../` leads out of the own folder. */
export const filenameTraversals: Generator = {
  makes: 'filenames that a plain ../ leads out of the own folder',
  needs: propertyOrFile('filename'),
  enumerate: ({ operation }) => NAMES.map((name) => filenameVariation(operation, name)),
  arbitrary: ({ operation }) =>
    fc
      .integer({ min: 1, max: 12 })
      .map((times) =>
        filenameVariation(operation, ['up', `../ ${times} times before a name`, `${'../'.repeat(times)}assay.png`]),
      ),
};

const NAMES: readonly Filename[] = [
  ['two-up', '../ twice before a name', '../../assay.png'],
  ['eight-up', '../ eight times before a name', `${'../'.repeat(8)}assay.png`],
  ['up-behind', '../ twice behind a folder', 'assay/../../assay.png'],
];
