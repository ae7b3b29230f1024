import type { Generator } from '../engine/core/model/index.ts';
import { isAllowed } from './media-types/is-allowed.ts';
import { mediaTypeVariation, type MediaType } from './media-types/media-type-variation.ts';

/** Makes allowed media types in valid spellings that not every server reads. */
export const oddMediaTypes: Generator = {
  makes: 'allowed media types in spellings that not every server reads',
  enumerate: ({ operation, mediaAllow }) =>
    TYPES.filter(([, , type]) => isAllowed(type, mediaAllow)).map((type) => mediaTypeVariation(operation, type)),
};

const TYPES: readonly MediaType[] = [
  ['upper-case', 'image/png in upper case', 'IMAGE/PNG'],
  ['mixed-case', 'image/png in mixed case', 'Image/Png'],
  ['parameter', 'image/png with a parameter', 'image/png;assay=1'],
  ['parameter-after-blank', 'image/png with a blank and a parameter', 'image/png ; assay=1'],
  ['quoted-parameter', 'image/png with a quoted parameter', 'image/png; name="assay; 1.png"'],
  ['two-parameters', 'image/png with two parameters', 'image/png; assay=1; more=2'],
  ['semicolon', 'image/png with a semicolon', 'image/png;'],
];
