import type { ServerResponse } from 'node:http';
import type { HeaderField, Response } from '../../core/model/index.ts';

/** Returns a response that a listener of `node:http` can answer with; `onEnd` gets what would have gone over the wire. */
export function makeResponse(onEnd: (response: Response) => void): ServerResponse {
  let status = 0;
  let headers: readonly HeaderField[] = [];
  const response: unknown = {
    on: () => response,
    writeHead: (code: number, flat: readonly string[]) => {
      status = code;
      headers = pairUp(flat);
      return response;
    },
    end: (bytes: Uint8Array) => {
      onEnd(receive(status, headers, bytes));
    },
  };
  return response as ServerResponse; // the reference calls nothing else of it
}

function pairUp(flat: readonly string[]): readonly HeaderField[] {
  return flat.flatMap((name, at): readonly HeaderField[] =>
    at % 2 === 0 ? [[name.toLowerCase(), flat[at + 1] ?? '']] : [],
  );
}

function receive(status: number, headers: readonly HeaderField[], sent: Uint8Array): Response {
  // HTTP has no place for the body of a 204: node:http does not write it.
  const bytes = Buffer.from(status === 204 ? new Uint8Array() : sent);
  const body = bytes.toString();
  const invalid = bytes.equals(Buffer.from(body)) ? {} : { invalidUtf8: true };
  return { status, headers, body, bytes: bytes.byteLength, ...invalid, ms: 0 };
}
