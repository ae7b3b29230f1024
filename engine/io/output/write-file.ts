import { closeSync, createReadStream } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { WrongUse } from '../../core/model/index.ts';
import type { Redactor } from '../redact/index.ts';
import { draftOf, isUnreplaceable } from './draft.ts';
import { explainFault } from './explain-fault.ts';
import { findPlace, type Place } from './find-place.ts';
import { inBlocks } from './in-blocks.ts';
import { keepOwner } from './keep-owner.ts';
import { openThrough } from './open-place.ts';
import { writeAll } from './write-all.ts';

/** Writes a file as `writeUnlessSecret` does, and throws `WrongUse` for every trouble. */
export async function writeFileSafely(file: string, chunks: Iterable<string>, redactor: Redactor): Promise<void> {
  try {
    await writeUnlessSecret(file, chunks, redactor);
  } catch (error) {
    throw error instanceof WrongUse ? error : new WrongUse(explainUnwritten(file, error));
  }
}

/**
 * Writes a file whole or not at all, as far as the place allows; throws `WrongUse` and leaves nothing where a secret would
 * get into it, and else the error of the system. Whoever reads a pipe may stop before its end.
 */
export async function writeUnlessSecret(file: string, chunks: Iterable<string>, redactor: Redactor): Promise<void> {
  const search = redactor.createSearch();
  const inspect = (text: string): void => {
    const found = search(text);
    if (found !== undefined) throw new WrongUse(`The file ${file} was not written: it would have shown ${found}.`);
  };
  const place = findPlace(file);
  const inspected = inspectEach(inBlocks(chunks), inspect);
  if (place.kind === 'file') await replace(place.path, inspected);
  // What went out cannot be taken back, so everything is looked at first.
  else await pass(place, [...inspected]);
}

/** Says that a file could not be written, and why. */
export function explainUnwritten(file: string, error: unknown): string {
  return `The file ${file} could not be written: ${explainFault(error)}.`;
}

async function replace(path: string, chunks: Iterable<string>): Promise<void> {
  const draft = draftOf(path);
  try {
    const isKept = await writeDraft(draft, path, chunks);
    // A copy would bring the mode of the draft along.
    if (!isKept || !(await takeName(draft, path))) await writeFile(path, createReadStream(draft));
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(draft: string, path: string, chunks: Iterable<string>): Promise<boolean> {
  const handle = await open(draft, 'wx');
  try {
    for (const chunk of chunks) await writeAll(handle.fd, chunk);
    return keepOwner(handle.fd, path);
  } finally {
    await handle.close();
  }
}

async function takeName(draft: string, path: string): Promise<boolean> {
  try {
    await rename(draft, path);
    return true;
  } catch (error) {
    if (!isUnreplaceable(error)) throw error;
    return false;
  }
}

async function pass(place: Exclude<Place, { kind: 'file' }>, chunks: Iterable<string>): Promise<void> {
  const descriptor = place.kind === 'open' ? place.descriptor : await openThrough(place);
  try {
    for (const chunk of chunks) await writeAll(descriptor, chunk);
  } catch (error) {
    if (!isUnread(error)) throw error;
  } finally {
    if (place.kind === 'through') closeSync(descriptor);
  }
}

function isUnread(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function* inspectEach(chunks: Iterable<string>, inspect: (text: string) => void): Iterable<string> {
  for (const chunk of chunks) {
    inspect(chunk);
    yield chunk;
  }
}
