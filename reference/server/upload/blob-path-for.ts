import { randomUUID } from 'node:crypto';

/** Where an uploaded file lies: `unique` gives the same name two paths, `by-filename` one. */
export type BlobPathStyle = 'unique' | 'by-filename';

/** The blob path for a file. */
export function blobPathFor(workspaceId: string, filename: string, style: BlobPathStyle = 'unique'): string {
  // Half a surrogate pair has no place in a URL.
  const name = Buffer.from(filename).toString();
  return style === 'by-filename' ? `${workspaceId}/${name}` : `${workspaceId}/${randomUUID()}-${name}`;
}
