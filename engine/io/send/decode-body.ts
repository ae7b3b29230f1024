import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';

/** What came of undoing the content codings of a body (RFC 9110, section 8.4). */
export interface Decoded {
  readonly bytes: Buffer;
  /** More came than is kept. */
  readonly isCut?: boolean;
  /** The body is not what its label says. */
  readonly isFalse?: boolean;
  /** Nothing here can undo the coding, though others can. */
  readonly isUnread?: boolean;
}

/** Undoes content codings, the last one first, and keeps no more than the limit of what each gives. */
export async function decodeBody(bytes: Buffer, codings: readonly string[], maxBytes: number): Promise<Decoded> {
  if (codings.length > MOST_CODINGS) return { bytes, isFalse: true };
  let decoded: Decoded = { bytes };
  for (const coding of [...codings].reverse()) {
    const makes = decoders[coding];
    if (makes === undefined) return { bytes, ...(UNREAD.has(coding) ? { isUnread: true } : { isFalse: true }) };
    decoded = await undoAny(makes, decoded.bytes, maxBytes);
    if (decoded.isFalse === true || decoded.isCut === true) return decoded;
  }
  return decoded;
}

type Make = () => Transform;

const inflate: readonly Make[] = [zlib.createInflate, zlib.createInflateRaw];
const gunzip: readonly Make[] = [zlib.createGunzip];

// A server may send `deflate` without the frame that it should have (RFC 9110, section 8.4.1.2).
const decoders: Readonly<Partial<Record<string, readonly Make[]>>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: [zlib.createBrotliDecompress],
  ...('createZstdDecompress' in zlib ? { zstd: [zlib.createZstdDecompress as Make] } : {}), // newer releases of Node have it
};

// Registered names that a body may rightly have.
const UNREAD: ReadonlySet<string> = new Set([
  'aes128gcm',
  'compress',
  'dcb',
  'dcz',
  'exi',
  'pack200-gzip',
  'x-compress',
  'zstd',
]);

const MOST_CODINGS = 8;

async function undoAny(makes: readonly Make[], bytes: Buffer, maxBytes: number): Promise<Decoded> {
  let first: Decoded | undefined;
  for (const make of makes) {
    const decoded = await undo(make(), bytes, maxBytes);
    if (decoded.isFalse !== true) return decoded;
    first ??= decoded;
  }
  return first ?? { bytes, isFalse: true };
}

async function undo(decoder: Transform, bytes: Buffer, maxBytes: number): Promise<Decoded> {
  const chunks: Buffer[] = [];
  let size = 0;
  const kept = (): Buffer => Buffer.concat(chunks).subarray(0, maxBytes);
  try {
    decoder.end(bytes);
    for await (const chunk of decoder as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) return { bytes: kept(), isCut: true };
    }
    return { bytes: kept() };
  } catch {
    return { bytes: kept(), isFalse: true };
  }
}
