import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';

/** The files that the entries of a recording refer to. */
export interface Attached {
  /** The bytes of those of these names that are there. */
  readonly read: (names: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Returns the names of the files that an entry of a HAR refers to. */
export function namesOf(entry: unknown): readonly string[] {
  const { request, response } = (entry ?? {}) as Loose;
  return [request?.postData?._file, response?.content?._file].filter((name) => typeof name === 'string');
}

// Whatever is there may be anything.
interface Loose {
  readonly request?: { readonly postData?: { readonly _file?: unknown } };
  readonly response?: { readonly content?: { readonly _file?: unknown } };
}

/** Returns the files beside a HAR; a name that leads out of its folder is none of them. */
export function attachedBeside(file: string): Attached {
  return { read: (names) => readAll(names.filter(isPlain), (name) => readBounded(join(dirname(file), name))) };
}

/** Returns the files in a zip. */
export function attachedIn(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Attached {
  return {
    read: (names) =>
      readAll(names, async (name) => {
        const entry = entries.get(name);
        if (entry === undefined || entry.uncompressedSize > LARGEST) return undefined;
        return buffer(await zip.openReadStreamPromise(entry));
      }),
  };
}

// Bytes; no documented body comes near.
const LARGEST = 16_777_216;

async function readAll(
  names: readonly string[],
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await Promise.all(names.map(async (name) => [name, await read(name).catch(() => undefined)] as const));
  return new Map(found.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const])));
}

async function readBounded(path: string): Promise<Uint8Array | undefined> {
  const { size } = await stat(path);
  return size > LARGEST ? undefined : readFile(path);
}

function isPlain(name: string): boolean {
  return !name.startsWith('/') && !/^[a-z]:/i.test(name) && !name.split(/[\\/]/).includes('..');
}
