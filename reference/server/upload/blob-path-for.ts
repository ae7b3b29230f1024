import { randomUUID } from 'node:crypto';

/** A new blob path for a file: the same name twice gives two paths. */
export function blobPathFor(workspaceId: string, filename: string): string {
  // Half a surrogate pair has no place in a URL.
  const name = Buffer.from(filename).toString();
  return `${workspaceId}/${randomUUID()}-${name}`;
}
