import type { Operation, SendSpec, Variation } from '../../engine/core/model/index.ts';
import { fileEnding } from './file-ending.ts';

/** A media type as text, and what it is in words. */
export type MediaType = readonly [id: string, label: string, text: string];

/** Returns the variation that declares a media type where the operation takes it: in the JSON body, or on the file part. */
export function mediaTypeVariation(operation: Operation, [id, label, text]: MediaType): Variation {
  return { id, label, send: sendMediaType(operation, text) };
}

// The ending of the name agrees with the type, so that nothing else is wrong.
function sendMediaType({ valid }: Operation, type: string): SendSpec {
  const essence = (type.split(';')[0] ?? '').trim().toLowerCase();
  const name = `{$fresh.id}.${fileEnding(essence)}`;
  if (valid.file !== undefined) return { file: { ...valid.file, name, type } };
  return { with: { '/filename': name, '/contentType': type }, fault: 'contentType' };
}
