import type { Generator } from '../engine/core/model/index.ts';
import { sizeVariation } from './sizes/size-variation.ts';

/** Makes whole direct uploads that are under the limit in either reading of it, by 4 KB at least. */
export const smallUploads: Generator = {
  enumerate: ({ operation }) => [
    sizeVariation(operation, 100_000),
    sizeVariation(operation, 1_048_576),
    { ...sizeVariation(operation, 5_242_881), depth: 'deep' },
  ],
};
