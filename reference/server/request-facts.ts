import type { IncomingMessage } from 'node:http';

/** What the head of a request says. */
export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Every value of each header, by its name in small letters. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Reads the head of a request. */
export function readFacts(incoming: IncomingMessage): RequestFacts {
  const target = (incoming.url ?? '/').replace(/^https?:\/\/[^/?]*/i, '');
  const mark = target.indexOf('?');
  return {
    method: incoming.method ?? 'GET',
    path: mark === -1 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)),
    headers: incoming.headersDistinct,
  };
}
