import type { Generator } from '../engine/core/model/index.ts';
import { sizeVariation } from './sizes/size-variation.ts';
import { filePart } from './needs.ts';

/** Makes whole direct uploads that are under the limit in either reading of it, by 4 KB at least. */
export const smallUploads: Generator = {
  makes: 'files of less than 10 MB in either reading',
  needs: filePart,
  enumerate: ({ operation }) => [
    sizeVariation(operation, 100_000),
    sizeVariation(operation, 1_048_576),
    { ...sizeVariation(operation, 5_242_881), depth: 'deep' },
  ],
};
