import { judgeBlobPath } from '../../blob-path.ts';
import type { Call } from '../../call.ts';
import { refuse } from '../../refuse.ts';
import { makeBlob } from '../../store/blob.ts';
import type { Blob } from '../../store/blob.ts';
import { capOf } from '../../upload/caps.ts';

/** The blob that a path names, once it may be submitted. */
export function checkBlob(call: Call, index: number, blobPath: string, seen: ReadonlySet<string>): Blob {
  const { store, caller } = call;
  const pathFault = judgeBlobPath(call, blobPath);
  if (pathFault !== undefined) {
    const message = 'Invalid blob path';
    refuse(call, pathFault, { fields: [{ from: 'body', path: ['assets', index, 'blobPath'], message }] });
  }
  const blob = store.blobs.get(blobPath) ?? makeBlob(caller.workspaceId, blobPath);
  if (blob.isSubmitted || seen.has(blobPath)) refuse(call, 'already-submitted');
  if (blob.size > capOf(blob.mediaType)) refuse(call, 'blob-too-large');
  if (blob.fault !== undefined && call.settings.mediaCheckedAt === 'submission') refuse(call, blob.fault);
  return blob;
}
