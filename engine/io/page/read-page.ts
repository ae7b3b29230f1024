import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { WrongUse } from '../../core/model/index.ts';
import { decodePage, type PageText } from './decode-page.ts';
import { fetchPage } from './fetch-page.ts';
import { collectBytes } from './collect-bytes.ts';

/** Where a page may come from besides files and the network. */
export interface PageSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard input. */
  readonly readIn?: () => AsyncIterable<Uint8Array>;
}

/** The text of a page and how it is written, or why it cannot be read, as the end of a sentence about it. */
export type ReadPage = PageText | { readonly obstacle: string };

/** Reads a page from a URL, once; from a file; or from standard input, which `-` stands for. */
export async function readPage(source: string, surroundings: PageSurroundings): Promise<ReadPage> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return fetchPage(source, surroundings.environment);
  if (source === '-') return readStream(surroundings.readIn?.() ?? [], '-');
  return readFile(source);
}

async function readFile(path: string): Promise<ReadPage> {
  const handle = await open(path).catch((error: unknown) => {
    throw new WrongUse(
      `The page ${path} cannot be read (${codeOf(error)}). Name a file, an https:// URL, or - for standard input.`,
    );
  });
  try {
    if ((await handle.stat()).isDirectory()) throw new WrongUse(`The page ${path} is a folder: name a file in it.`);
    return await readStream(handle.createReadStream({ autoClose: false }), basename(path));
  } finally {
    await handle.close();
  }
}

async function readStream(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, name: string): Promise<ReadPage> {
  const bytes = await collectBytes(chunks);
  return bytes === undefined ? { obstacle: TOO_LARGE } : decodePage(bytes, { name });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
}

const TOO_LARGE = 'is larger than 5 MB, which no page of documentation is';
