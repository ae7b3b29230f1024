import type { FileSpec, FilledBody, Fixture, Framing, ProbeBody } from '../model/index.ts';

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
  const bytes = file.base64 === undefined ? fixture.bytes : Buffer.from(file.base64, 'base64');
  const fill = Math.max(0, (file.bytes ?? 0) - bytes.length);
  const note = `multipart/form-data with one part \`file\`: ${JSON.stringify(name)}, ${type ?? 'no type'}, ${bytes.length + fill} bytes`;
  return {
    mediaType: `multipart/form-data; boundary=${boundary}`,
    body: bodyOf({ head, file: bytes, fill, tail }, note, file.framing),
  };
}

interface Parts {
  readonly head: Uint8Array;
  readonly file: Uint8Array;
  readonly fill: number;
  readonly tail: Uint8Array;
}

function bodyOf({ head, file, fill, tail }: Parts, note: string, framing: Framing = 'length'): ProbeBody {
  if (fill <= LARGE_BYTES && framing === 'length') {
    return { kind: 'bytes', bytes: concat(head, file, new Uint8Array(fill), tail), note };
  }
  const pauseAfter = DOCUMENTED_LIMIT_BYTES + head.length;
  const whole: FilledBody = { kind: 'filled', head: concat(head, file), fill, tail, pauseAfter, note };
  return framing === 'length' ? whole : { ...whole, framing, note: `${note}, ${FRAMINGS[framing]}` };
}

const FRAMINGS: Readonly<Record<Exclude<Framing, 'length'>, string>> = {
  chunked: 'in chunks',
  'declared-only': 'of which hardly any are sent',
  'expect-continue': 'sent once the target says 100',
};

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
