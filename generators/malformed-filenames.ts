import type { Generator } from '../engine/core/model/index.ts';
import { filenameVariation, type Filename } from './paths/filename.ts';
import { propertyOrFile } from './needs.ts';

/** Makes filenames that name no file: the folder above the own one, by itself. */
export const malformedFilenames: Generator = {
  makes: 'filenames that name no file',
  needs: propertyOrFile('filename'),
  enumerate: ({ operation }) => NAMES.map((name) => filenameVariation(operation, name)),
};

const NAMES: readonly Filename[] = [
  ['two-dots', 'two dots alone', '..'],
  ['two-dots-slash', '../ alone', '../'],
];
