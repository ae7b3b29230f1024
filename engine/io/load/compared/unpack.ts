import { gunzipSync } from 'node:zlib';
import { WrongUse } from '../../../core/model/index.ts';
import type { FolderFile } from '../files.ts';

/** Whether these are the bytes of a zip, tar or gzipped tar file. */
export function isPacked(bytes: Uint8Array): boolean {
  return isGzip(bytes) || isZip(bytes) || isTar(bytes);
}

/** Returns the files in a packed file but those whose names start with a dot, none of which is written anywhere. */
export async function unpack(source: string, bytes: Uint8Array): Promise<readonly FolderFile[]> {
  try {
    const files = isZip(bytes)
      ? await unzip(bytes)
      : await untar(isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes);
    return files.filter(({ name }) => !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(`${source} cannot be unpacked: ${reason}. Unpack it, and name the folder.`);
  }
}

const MOST_BYTES = 256 * 1024 * 1024;

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function isZip(bytes: Uint8Array): boolean {
  return ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(textAt(bytes, 0, 4));
}

function isTar(bytes: Uint8Array): boolean {
  return textAt(bytes, 257, 5) === 'ustar';
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

async function untar(bytes: Uint8Array): Promise<readonly FolderFile[]> {
  const { unpackTar } = await import('modern-tar');
  const entries = await unpackTar(bytes, { strict: true });
  return entries.flatMap(({ header, data }) =>
    header.type === 'file' || header.type === undefined
      ? [{ name: header.name.replace(/^\.\//, ''), bytes: data ?? new Uint8Array() }]
      : [],
  );
}

async function unzip(bytes: Uint8Array): Promise<readonly FolderFile[]> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (total > MOST_BYTES) throw new Error(`it holds more than ${MOST_BYTES} bytes`);
      return !name.endsWith('/');
    },
  });
  return Object.entries(files).map(([name, own]) => ({ name, bytes: own }));
}
