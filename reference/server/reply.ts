import type { ServerResponse } from 'node:http';

/** An answer before it is written: headers as pairs, so that one may come twice. */
export interface Reply {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Objects and lists are sent as JSON; text and bytes as they are. */
  readonly body: Readonly<Record<string, unknown>> | readonly unknown[] | string | Uint8Array | undefined;
}

/** Makes a reply with a JSON body, or without any. */
export function makeReply(status: number, body: Reply['body'], mediaType: string): Reply {
  return { status, headers: body === undefined ? [] : [['Content-Type', mediaType]], body };
}

/** Writes a reply. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  const bytes = toBytes(reply.body);
  const names = new Set(reply.headers.map(([name]) => name.toLowerCase()));
  const isMeasured = names.has('content-length') || names.has('transfer-encoding') || reply.status === 204;
  const length: Reply['headers'] = isMeasured ? [] : [['Content-Length', String(bytes.byteLength)]];
  response.writeHead(
    reply.status,
    [...reply.headers, ...length].flatMap(([name, value]) => [name, value]),
  );
  response.end(bytes);
}

function toBytes(body: Reply['body']): Uint8Array {
  if (body === undefined) return new Uint8Array();
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
