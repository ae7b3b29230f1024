import type { Generator } from '../engine/core/model/index.ts';
import { sizeVariation } from './sizes/size-variation.ts';
import { filePart } from './needs.ts';

/** Makes whole direct uploads that are over the limit in either reading of it, and stay under 16 MB. */
export const largeUploads: Generator = {
  makes: 'files of more than 10 MB in either reading, and less than 16',
  needs: filePart,
  enumerate: ({ operation }) => [
    sizeVariation(operation, 12_000_000),
    { ...sizeVariation(operation, 10_485_762), depth: 'deep' },
    { ...sizeVariation(operation, 15_990_000), depth: 'deep' },
  ],
};
