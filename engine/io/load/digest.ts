import { createHash } from 'node:crypto';
import type { FolderFile } from './files.ts';

/** Returns the SHA-256 over the names and bytes of files, in hex; the length of each keeps them apart. */
export function digestFiles(files: readonly FolderFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) {
    hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  }
  return hash.digest('hex');
}
