import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

/** Returns the name of a draft beside a file, which no other process and no other file of this one has. */
export function draftOf(path: string): string {
  return join(dirname(path), `.assay-${process.pid}-${randomBytes(6).toString('hex')}.part`);
}

/** Tells whether a file cannot be replaced though it can be written to: one that is mounted, or another user's in a shared folder. */
export function isUnreplaceable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.includes(String(error.code));
}

const CODES = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'];
