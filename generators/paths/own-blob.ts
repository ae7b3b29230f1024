import type { SendSpec } from '../../engine/core/model/index.ts';

/** The path of a blob that the sandbox key really uploaded, to be put into a text. */
export const OWN_BLOB = '{$uploaded-blob.blobPath}';

/** Returns the send with another blob path. */
export function sendBlobPath(path: string): SendSpec {
  return { with: { '/assets/0/blobPath': path }, fault: 'blobPath' };
}
