import type { Call } from './call.ts';

/** What is wrong with a blob path, for the workspace that sends it. */
export type BlobPathFault = 'blob-traversal' | 'blob-foreign' | 'blob-grammar' | 'blob-unknown';

/** Finds what is wrong with a blob path; undefined when it names a blob of the workspace. */
export function judgeBlobPath(
  { caller: { workspaceId }, settings, store }: Call,
  blobPath: string,
): BlobPathFault | undefined {
  const blob = store.blobs.get(blobPath);
  // A path we gave out is well formed, whatever its filename holds.
  if (blob !== undefined) return blob.workspaceId === workspaceId ? undefined : 'blob-foreign';
  const segments = blobPath.split('/');
  if (segments.includes('..')) return 'blob-traversal';
  if (settings.ownPaths === 'accept' && segments.length > 1 && segments[0] === workspaceId) return undefined;
  if (!isWellFormed(blobPath, segments)) return 'blob-grammar';
  return segments[0] === workspaceId ? 'blob-unknown' : 'blob-foreign';
}

function isWellFormed(blobPath: string, segments: readonly string[]): boolean {
  if (segments.length < 2 || segments.includes('') || segments.includes('.')) return false;
  return !/[\0-\x1f\x7f\\]|%[0-9a-f]{2}|:\/\//i.test(blobPath);
}
