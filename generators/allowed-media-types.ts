import type { Generator, GeneratorContext, Variation } from '../engine/core/model/index.ts';
import { idOf } from './media-types/near-types.ts';
import { mediaTypeVariation } from './media-types/media-type-variation.ts';

/** Declares each allowed media type; where a file goes along, each that there is a file of. */
export const allowedMediaTypes: Generator = {
  makes: 'each allowed media type, declared for a file',
  enumerate: (context) => (context.operation.valid.file === undefined ? declareAll(context) : sendFixtures(context)),
};

function declareAll({ operation, mediaAllow }: GeneratorContext): readonly Variation[] {
  return mediaAllow.map((type) => mediaTypeVariation(operation, [idOf(type), type, type]));
}

function sendFixtures({ contract, mediaAllow }: GeneratorContext): readonly Variation[] {
  return Object.values(contract.fixtures)
    .filter(({ mediaType }) => mediaAllow.includes(mediaType))
    .map(({ name, mediaType }) => ({ id: idOf(mediaType), label: mediaType, send: { file: { fixture: name } } }));
}
