import { makeBlob } from '../store/blob.ts';
import { blobPathFor } from '../upload/blob-path-for.ts';
import { capOf } from '../upload/caps.ts';
import type { Arrangement } from './arrangement.ts';

/** Makes a blob over the cap of its category. */
export const arrangeOversizedBlob: Arrangement = ({ store }, workspaceId) => {
  const filename = 'oversized.png';
  const mediaType = 'image/png';
  const blobPath = blobPathFor(workspaceId, filename);
  store.blobs.set(blobPath, { ...makeBlob(workspaceId, filename), mediaType, size: capOf(mediaType) + 1 });
  return { blobPath };
};
