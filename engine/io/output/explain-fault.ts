/** Says in a few words why a file could not be written or read. */
export function explainFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return words[code] ?? error.message;
}

/** Tells whether an error is one of the system, not of the program. */
export function isFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left',
  EDQUOT: 'no space left to this user',
  EFBIG: 'it has become larger than files may be',
  EROFS: 'what it lies on can only be read',
  EPIPE: 'nobody reads it any more',
  ENXIO: 'nobody reads it',
  EIO: 'the device reports a fault',
};
