import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { HeaderField, ProbeBody } from '../../core/model/index.ts';

/** What a request in memory is made of. */
export interface RequestParts {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly HeaderField[];
  readonly body?: ProbeBody | undefined;
  /** Called where the server breaks the connection. */
  readonly onReset: () => void;
}

/** Returns a request as a listener of `node:http` gets it, without any connection. */
export function makeRequest({ method, target, headers, body, onReset }: RequestParts): IncomingMessage {
  const stream = Readable.from(chunksOf(body), { objectMode: false });
  const head = { method, url: target, headersDistinct: distinguish(headers), complete: true };
  const request: unknown = Object.assign(stream, head, { socket: { destroy: onReset } });
  return request as IncomingMessage; // the reference reads nothing else of it
}

function distinguish(headers: readonly HeaderField[]): Readonly<Record<string, readonly string[]>> {
  const values = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return Object.fromEntries(values);
}

function chunksOf(body: ProbeBody | undefined): Iterable<Uint8Array> {
  // The record is indexed by the very kind of the body.
  return body === undefined ? [] : chunks[body.kind](body as never);
}

const chunks: { readonly [K in ProbeBody['kind']]: (body: Extract<ProbeBody, { kind: K }>) => Iterable<Uint8Array> } = {
  text: ({ text }) => (text === '' ? [] : [Buffer.from(text)]),
  bytes: ({ bytes }) => [bytes],
  *filled({ head, fill, tail }) {
    yield head;
    for (let left = fill; left > 0; left -= ZEROES.byteLength) yield ZEROES.subarray(0, left);
    yield tail;
  },
};

const ZEROES = new Uint8Array(1024 * 1024);
