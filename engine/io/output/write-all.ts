import { write, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { pauseSync } from './open-place.ts';

/** Writes a text whole; a system may take only a part of it, or nothing for the moment. */
export async function writeAll(descriptor: number, text: string): Promise<void> {
  const stream = STREAMS[descriptor];
  if (stream !== undefined) {
    await writeToStream(stream(), text);
    return;
  }
  for (let bytes = Buffer.from(text); bytes.length > 0;) {
    try {
      const { bytesWritten } = await writeSome(descriptor, bytes);
      bytes = bytes.subarray(bytesWritten);
    } catch (error) {
      if (!isBusy(error)) throw error;
      await sleep(BUSY_MS);
    }
  }
}

/** The same for who cannot wait otherwise. */
export function writeAllSync(descriptor: number, text: string): void {
  for (let bytes = Buffer.from(text); bytes.length > 0;) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      if (!isBusy(error)) throw error;
      pauseSync();
    }
  }
}

// What was printed before is let through first.
const STREAMS: Readonly<Record<number, () => NodeJS.WriteStream>> = {
  1: () => process.stdout,
  2: () => process.stderr,
};

const writeSome = promisify(write);

function writeToStream(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

const BUSY_MS = 5;
