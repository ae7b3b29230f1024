import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

/** What a raw request is made of; the pieces are sent one after the other, each after a pause. */
export interface RawRequest {
  readonly url: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers: OutgoingHttpHeaders;
  readonly pieces?: Iterable<Buffer>;
  readonly pauseMs?: number;
}

/** What came back, and how many bytes of the body had been sent by then. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  readonly sentBytes: number;
}

/** Sends a request piece by piece and stops at the first sign of an answer. */
export function sendRaw({
  url,
  method = 'POST',
  path,
  headers,
  pieces = [],
  pauseMs = 0,
}: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let sentBytes = 0;
    const answered = new AbortController();
    const outgoing = request(url, { method, headers, agent: false, ...(path === undefined ? {} : { path }) });
    outgoing.on('error', (error) => {
      if (!answered.signal.aborted) reject(error);
    });
    outgoing.on('response', (incoming) => {
      answered.abort();
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, sentBytes });
        outgoing.destroy();
      });
    });
    void (async () => {
      for (const piece of pieces) {
        if (answered.signal.aborted) return;
        outgoing.write(piece);
        sentBytes += piece.byteLength;
        await new Promise((resume) => setTimeout(resume, pauseMs));
      }
      outgoing.end();
    })();
  });
}
