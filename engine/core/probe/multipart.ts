import type { Fixture, FileSpec, ProbeBody } from '../model/index.ts';

/** A file part, ready to be sent. */
export interface Multipart {
  readonly mediaType: string;
  readonly body: ProbeBody;
}

const LARGE_BYTES = 262_144;
const DOCUMENTED_LIMIT_BYTES = 10_485_760;

/** Returns a `multipart/form-data` body (RFC 7578) with one part `file`; a large file is filled up while it is sent. */
export function encodeMultipart(file: FileSpec, fixture: Fixture, boundary: string): Multipart {
  const name = file.name ?? fixture.filename;
  const type = file.type === undefined ? fixture.mediaType : file.type;
  const head = bytesOf(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${escapeName(name)}"\r\n` +
      `${type === null ? '' : `Content-Type: ${type}\r\n`}\r\n`,
  );
  const tail = bytesOf(`\r\n--${boundary}--\r\n`);
  const fill = Math.max(0, (file.bytes ?? 0) - fixture.bytes.length);
  const note = `multipart/form-data with one part \`file\`: ${JSON.stringify(name)}, ${type ?? 'no type'}, ${fixture.bytes.length + fill} bytes`;
  return {
    mediaType: `multipart/form-data; boundary=${boundary}`,
    body: bodyOf(head, fixture.bytes, fill, tail, note),
  };
}

function bodyOf(head: Uint8Array, file: Uint8Array, fill: number, tail: Uint8Array, note: string): ProbeBody {
  if (fill > LARGE_BYTES) {
    const start = concat(head, file);
    return { kind: 'filled', head: start, fill, tail, pauseAfter: DOCUMENTED_LIMIT_BYTES + head.length, note };
  }
  return { kind: 'bytes', bytes: concat(head, file, new Uint8Array(fill), tail), note };
}

// Browsers escape these three in a filename so (HTML, "multipart/form-data encoding algorithm").
function escapeName(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
