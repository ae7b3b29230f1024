import type { Operation, SendSpec, Variation } from '../../engine/core/model/index.ts';

/** A filename, and what it is in words. */
export type Filename = readonly [id: string, label: string, name: string];

/** Returns the variation that gives a filename where the operation takes it: in the JSON body, or with the file part. */
export function filenameVariation(operation: Operation, [id, label, name]: Filename): Variation {
  return { id, label, send: sendFilename(operation, name) };
}

function sendFilename({ valid }: Operation, name: string): SendSpec {
  if (valid.file !== undefined) return { file: { ...valid.file, name } };
  return { with: { '/filename': name }, fault: 'filename' };
}
