import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WrongUse } from '../core/model/index.ts';
import type { Redactor } from './redact/index.ts';

/** Makes sure, before anything is sent, that a file can be written; throws `WrongUse` where it cannot. */
export async function checkWritable(file: string): Promise<void> {
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    const existing = await stat(file).catch(() => undefined);
    if (existing?.isDirectory() === true) throw new Error('it is a folder');
    if (existing !== undefined) await access(file, constants.W_OK);
  } catch (error) {
    throw new WrongUse(
      `The file ${file} cannot be written: ${reasonOf(error)}. Choose another with --report or --journal.`,
    );
  }
}

/** Writes a file whole or not at all; throws `WrongUse` and leaves nothing where a secret would get into it. */
export async function writeFileSafely(file: string, chunks: Iterable<string>, redactor: Redactor): Promise<void> {
  const draft = `${file}.part`;
  try {
    await writeChunks(draft, chunks, (text) => {
      const found = redactor.find(text);
      if (found !== undefined) throw new WrongUse(`The file ${file} was not written: it would have shown ${found}.`);
    });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof WrongUse
      ? error
      : new WrongUse(`The file ${file} could not be written: ${reasonOf(error)}.`);
  }
}

// Each chunk is looked at together with the end of the one before, as a secret may lie across both.
async function writeChunks(draft: string, chunks: Iterable<string>, inspect: (text: string) => void): Promise<void> {
  const handle = await open(draft, 'w');
  let tail = '';
  try {
    for (const chunk of chunks) {
      inspect(tail + chunk);
      tail = (tail + chunk).slice(-LONGEST_SECRET);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
}

const LONGEST_SECRET = 4096;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
