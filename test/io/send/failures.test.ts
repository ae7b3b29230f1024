import { createServer as createHttp } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { FailureKind, Probe } from '../../../engine/core/model/index.ts';
import { makeProbe, makeSender, sendOnce } from './make-sender.ts';
import { startServer } from './start-server.ts';

interface Row {
  readonly title: string;
  readonly act: (socket: Socket) => void;
  readonly kind: FailureKind;
  readonly message: RegExp;
  /** The body that came in spite of the failure; absent where no head came. */
  readonly body?: string;
}

const onRequest =
  (act: (socket: Socket) => void): ((socket: Socket) => void) =>
  (socket) => {
    socket.once('data', () => {
      act(socket);
    });
  };
const answer = (text: string, end = true): ((socket: Socket) => void) =>
  onRequest((socket) => {
    if (end) socket.end(text);
    else socket.write(text);
  });
const ok = 'HTTP/1.1 200 OK\r\n';
const flood = (socket: Socket, text: string): void => {
  const more = (): void => {
    while (!socket.destroyed && socket.write(text));
  };
  socket.on('drain', more);
  more();
};

const rows: readonly Row[] = [
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
    message: /after 300 ms/,
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
  {
    title: 'a body shorter than its length',
    act: answer(`${ok}Content-Length: 9\r\n\r\nabc`),
    kind: 'truncated',
    message: /middle/,
    body: 'abc',
  },
  {
    title: 'the same with connection: close',
    act: answer(`${ok}Connection: close\r\nContent-Length: 9\r\n\r\nabc`),
    kind: 'truncated',
    message: /middle/,
    body: 'abc',
  },
  {
    title: 'a chunked body cut short',
    act: answer(`${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`),
    kind: 'truncated',
    message: /middle/,
    body: 'abc',
  },
  {
    title: 'the same with connection: close and chunks',
    act: answer(`${ok}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`),
    kind: 'truncated',
    message: /middle/,
    body: 'abc',
  },
  {
    title: 'a reset within the body',
    act: onRequest((s) =>
      s.write(`${ok}Content-Length: 9\r\n\r\nabc`, () => setTimeout(() => s.resetAndDestroy(), 50)),
    ),
    kind: 'truncated',
    message: /ECONNRESET/,
    body: 'abc',
  },
  {
    title: 'a wrong chunk size',
    act: answer(`${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n`),
    kind: 'malformed',
    message: /chunk/,
    body: 'abc',
  },
  {
    title: 'a slow body',
    act: answer(`${ok}Content-Length: 9\r\n\r\nabc`, false),
    kind: 'timeout',
    message: /after 300 ms/,
    body: 'abc',
  },
  {
    title: 'a body without end',
    act: onRequest((s) => {
      s.write(`${ok}\r\n`);
      flood(s, 'a'.repeat(1 << 16));
    }),
    kind: 'overlong',
    message: /1000 bytes/,
    body: 'a'.repeat(1000),
  },
  {
    title: 'a body one byte too long',
    act: answer(`${ok}Connection: close\r\nContent-Length: 1001\r\n\r\n${'a'.repeat(1001)}`),
    kind: 'overlong',
    message: /too long/,
    body: 'a'.repeat(1000),
  },
];

const filled: Partial<Probe> = {
  method: 'POST',
  body: { kind: 'filled', head: Buffer.from('a'), fill: 3000, tail: Buffer.from('z'), pauseAfter: 2000, note: '' },
};
const clock = { sleep: (): Promise<void> => Promise.resolve() };

describe.each([
  { way: 'a small probe', parts: {} },
  { way: 'a filled body', parts: filled },
])('what goes wrong with $way is named', ({ parts }) => {
  test.each(rows)('$title is $kind', async ({ act, kind, message, body }) => {
    const server = await startServer(act);
    const reply = await sendOnce(server.url, parts, { timeoutMs: 300, clock });
    expect(reply.failure).toEqual({ kind, message: expect.stringMatching(message) as string });
    expect(reply.response?.body).toBe(body);
    expect(reply.onReusedConnection).toBeUndefined();
  });

  test('a refused port is refused', async () => {
    const { failure } = await sendOnce('http://127.0.0.1:1', parts);
    expect(failure).toEqual({ kind: 'refused', message: expect.stringMatching(/refused .*ECONNREFUSED/) as string });
  });

  test('an unknown host is unresolved', async () => {
    const { failure } = await sendOnce('http://nonexistent.invalid', parts);
    expect(failure).toMatchObject({ kind: 'unresolved' });
  });

  test.each([
    ['a line break in a value', 'x-a', 'a\r\nb: c'],
    ['a character beyond Latin-1', 'x-a', 'a\u0100'],
    ['a space in a name', 'x a', 'b'],
    ['an empty name', '', 'b'],
  ])('%s is unsendable', async (_, name, value) => {
    const server = await startServer(() => undefined);
    const { failure, bytesUp } = await sendOnce(server.url, { ...parts, headers: [[name, value]] });
    expect([failure?.kind, bytesUp]).toEqual(['unsendable', 0]);
  });

  test('a space in the target is unsendable', async () => {
    const server = await startServer(() => undefined);
    const { failure } = await sendOnce(server.url, { ...parts, target: '/a b' });
    expect(failure?.kind).toBe('unsendable');
  });

  test('a signal aborts what is under way', async () => {
    const server = await startServer(() => undefined);
    const reply = await makeSender(server.url).send(makeProbe(parts), { caseId: 'a', signal: AbortSignal.timeout(50) });
    expect(reply.failure).toMatchObject({ kind: 'aborted' });
  });

  test('a signal given before aborts at once', async () => {
    const server = await startServer(() => undefined);
    const reply = await makeSender(server.url).send(makeProbe(parts), { caseId: 'a', signal: AbortSignal.abort() });
    expect(reply.failure).toMatchObject({ kind: 'aborted' });
  });

  test('closing the sender aborts what is under way and what follows', async () => {
    const server = await startServer(() => undefined);
    const sender = makeSender(server.url);
    const underWay = sender.send(makeProbe(parts), { caseId: 'a' });
    await sender.close();
    const after = await sender.send(makeProbe(parts), { caseId: 'a' });
    expect([(await underWay).failure?.kind, after.failure?.kind]).toEqual(['aborted', 'aborted']);
  });
});

test('many probes with one signal cause no warning and leave no listener', async () => {
  const server = createHttp((_, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const warnings: unknown[] = [];
  const note = (warning: unknown): unknown => warnings.push(warning);
  process.on('warning', note);
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const sender = makeSender(`http://127.0.0.1:${port}`, { concurrency: 32 });
  const { signal } = new AbortController();
  const replies = await Promise.all(
    Array.from({ length: 200 }, () => sender.send(makeProbe(), { caseId: 'a', signal })),
  );
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  server.close();
  expect(replies.filter(({ response }) => response?.status === 200)).toHaveLength(200);
  expect(warnings).toEqual([]);
});
