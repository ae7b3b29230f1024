import { constants, createReadStream } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { WrongUse } from '../../core/model/index.ts';
import { explainFault } from '../output/index.ts';
import { attachedBeside } from './attached.ts';
import { formOf, LOOKED_AT } from './form.ts';
import type { RawChunk } from './raw.ts';
import { readLines } from './read-lines.ts';
import { readList } from './read-list.ts';
import { readZip } from './read-zip.ts';

/** Makes sure that a file is there and can be read, before anything else is done; throws `WrongUse` where not. */
export async function checkTraffic(file: string): Promise<void> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) {
      throw new WrongUse(`${file} is a folder; name the recordings in it, such as ${file}/*.har.`);
    }
    // A pipe that was opened and closed again has lost who writes to it.
    if (!found.isFile()) {
      await access(file, constants.R_OK);
      return;
    }
    const head = await readHead(file, LOOKED_AT);
    if (!isZip(head) && !isGzip(head)) formOf(head, file);
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`${file} cannot be read: ${READ_WORDS[codeOf(error)] ?? explainFault(error)}.`);
  }
}

/** Reads the exchanges of a recording as it comes: a HAR, plain, gzipped or zipped, a journal, or lines of JSON. */
export async function* readTraffic(file: string): AsyncIterable<RawChunk> {
  const name = basename(file);
  const isFile = (await stat(file)).isFile();
  if (isFile && isZip(await readHead(file, SIGNATURE))) yield* readZip(file, name);
  else yield* readStream(name, createReadStream(file, CHUNKS), file);
}

const CHUNKS = { highWaterMark: 262_144 };

async function* readStream(name: string, packed: AsyncIterable<Buffer>, file: string): AsyncIterable<RawChunk> {
  try {
    const sent = await begin(packed);
    if (isZip(sent.head)) throw new WrongUse(`${name} is a zip that comes through a pipe; name the file itself.`);
    const isPacked = isGzip(sent.head);
    const { head, rest } = isPacked ? await begin(unpack(sent)) : sent;
    const form = formOf(head, name);
    const whole = toUtf8(head, rest);
    const attached = isPacked ? undefined : attachedBeside(file);
    if (BY_ASSAY.test(head.toString('utf8', 0, LOOKED_AT))) yield { kind: 'prober' };
    if (form === 'lines') yield* readLines(name, whole);
    else yield* readList({ name, kind: form, stream: whole, ...(attached && form === 'har' && { attached }) });
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    yield { kind: 'trouble', trouble: `${name} could not be read to its end: ${explainFault(error)}` };
  }
}

interface Begun {
  readonly head: Buffer;
  readonly rest: AsyncIterable<Buffer>;
}

async function begin(bytes: AsyncIterable<Buffer>): Promise<Begun> {
  const stream = bytes[Symbol.asyncIterator]();
  const first = await stream.next();
  const head = first.done === true ? Buffer.alloc(0) : first.value;
  return { head, rest: { [Symbol.asyncIterator]: () => stream } };
}

function unpack({ head, rest }: Begun): AsyncIterable<Buffer> {
  const packed = async function* (): AsyncIterable<Buffer> {
    yield head;
    yield* rest;
  };
  const gunzip = createGunzip();
  // Whoever reads what is unpacked is told of both streams.
  pipeline(Readable.from(packed()), gunzip, () => undefined);
  return gunzip;
}

const BY_ASSAY = /"creator"\s*:\s*\{\s*"name"\s*:\s*"assay"/;

// Some shells redirect in UTF-16.
async function* toUtf8(head: Buffer, rest: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  const decoder = new TextDecoder('utf-16le');
  const toChunk = (chunk: Buffer): Buffer => (isUtf16 ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk);
  yield toChunk(head);
  for await (const chunk of rest) yield toChunk(chunk);
}

const SIGNATURE = 4;

async function readHead(file: string, most: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isZip(head: Buffer): boolean {
  return head.length >= SIGNATURE && head.readUInt32BE(0) === 0x504b0304;
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const READ_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'nobody lets this user read it',
  EPERM: 'nobody lets this user read it',
};
