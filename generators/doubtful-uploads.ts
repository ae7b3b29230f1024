import type { Generator } from '../engine/core/model/index.ts';
import { sizeVariation } from './sizes/size-variation.ts';
import { filePart } from './needs.ts';

/** Makes whole direct uploads between the two readings of the limit. */
export const doubtfulUploads: Generator = {
  makes: 'files of a size between the two readings of 10 MB',
  needs: filePart,
  enumerate: ({ operation }) => [10_000_001, 10_240_000, 10_485_760].map((bytes) => sizeVariation(operation, bytes)),
};
