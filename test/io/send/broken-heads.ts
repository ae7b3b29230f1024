import type { Socket } from 'node:net';
import type { FailureKind } from '../../../engine/core/model/index.ts';

/** A target that breaks off or breaks the rules, and what its answer is called. */
export interface BrokenAnswer {
  readonly title: string;
  readonly act: (socket: Socket) => void;
  readonly kind: FailureKind;
  readonly message: RegExp;
  /** The body that came in spite of the failure; absent where no head came. */
  readonly body?: string;
}

/** Acts once a request has come. */
export const onRequest =
  (act: (socket: Socket) => void): ((socket: Socket) => void) =>
  (socket) => {
    socket.once('data', () => {
      act(socket);
    });
  };
/** Answers a request with a text, and closes unless told otherwise. */
export const answer = (text: string, end = true): ((socket: Socket) => void) =>
  onRequest((socket) => {
    if (end) socket.end(text);
    else socket.write(text);
  });
/** The status line of an answer that begins well. */
export const ok = 'HTTP/1.1 200 OK\r\n';
/** Writes a text without end, as fast as it is read. */
export const flood = (socket: Socket, text: string): void => {
  const more = (): void => {
    while (!socket.destroyed && socket.write(text));
  };
  socket.on('drain', more);
  more();
};

/** Each way in which no whole head of an answer comes. */
export const brokenHeads: readonly BrokenAnswer[] = [
  {
    title: 'a reset after accepting',
    act: (s) => s.resetAndDestroy(),
    kind: 'reset',
    message: /ECONNRESET|UND_ERR|EPIPE/,
  },
  {
    title: 'a reset after the request',
    act: onRequest((s) => s.resetAndDestroy()),
    kind: 'reset',
    message: /ECONNRESET/,
  },
  {
    title: 'a close without an answer',
    act: onRequest((s) => s.end()),
    kind: 'reset',
    message: /closed the connection/,
  },
  {
    title: 'half a head and a close',
    act: answer('HTTP/1.1 200 OK\r\nContent-'),
    kind: 'truncated',
    message: /middle/,
  },
  {
    title: 'half a head and silence',
    act: answer('HTTP/1.1 200 OK\r\nCon', false),
    kind: 'timeout',
    message: /after \d+ ms/,
  },
  { title: 'silence', act: () => undefined, kind: 'timeout', message: /not there in time/ },
  { title: 'garbage', act: answer('\0\x01garbage\r\n\r\n'), kind: 'malformed', message: /not valid HTTP/ },
  { title: 'a bare body as in HTTP/0.9', act: answer('{"a":1}'), kind: 'malformed', message: /not valid HTTP/ },
  {
    title: 'a wrong content-length value',
    act: answer(`${ok}Content-Length: 3x\r\n\r\nabc`),
    kind: 'malformed',
    message: /HTTP/,
  },
  { title: 'a header flood', act: answer(`${ok}${'X-A: b\r\n'.repeat(9000)}\r\n`), kind: 'malformed', message: /HTTP/ },
  {
    title: 'one header of 64 KB',
    act: answer(`${ok}X-A: ${'b'.repeat(65536)}\r\n\r\n`),
    kind: 'malformed',
    message: /HTTP/,
  },
  {
    title: 'a 1xx flood',
    act: onRequest((s) => {
      flood(s, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50));
    }),
    kind: 'malformed',
    message: /1xx/,
  },
  {
    title: 'a 101 nobody asked for',
    act: answer('HTTP/1.1 101 Up\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    kind: 'malformed',
    message: /HTTP/,
  },
];
