import { open } from 'node:fs/promises';

/** Tells whether a file begins as a journal does; one that cannot be read is none. */
export async function isJournal(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START.length), 0, START.length, 0);
    return buffer.subarray(0, bytesRead).toString() === START;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

const START = '{"type":"start"';
