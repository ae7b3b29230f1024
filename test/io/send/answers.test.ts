import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Probe } from '../../../engine/core/model/index.ts';
import { makeProbe, makeSender, sendOnce } from './make-sender.ts';
import { startReplier, startServer } from './start-server.ts';

const filled: Partial<Probe> = {
  method: 'POST',
  body: { kind: 'filled', head: Buffer.from('a'), fill: 3000, tail: Buffer.from('z'), pauseAfter: 2000, note: '' },
};
const clock = { sleep: (): Promise<void> => Promise.resolve() };

describe.each([
  { way: 'a small probe', parts: {} },
  { way: 'a filled body', parts: filled },
])('an answer to $way is recorded as it came', ({ parts }) => {
  test('status, fields in their order, body and length', async () => {
    const { url } = await startReplier('HTTP/1.1 409 No\r\nB: 1\r\nA: 2\r\nb: 3\r\nContent-Length: 5\r\n\r\n{"a"}');
    const { response, failure } = await sendOnce(url, parts, { clock });
    expect(failure).toBeUndefined();
    expect(response).toEqual({
      status: 409,
      headers: [
        ['b', '1'],
        ['a', '2'],
        ['b', '3'],
        ['content-length', '5'],
      ],
      body: '{"a"}',
      bytes: 5,
      ms: expect.any(Number) as number,
    });
  });

  test.each([
    [
      'a header value is read as Latin-1',
      'X: \u00e9\r\nContent-Length: 0\r\n\r\n',
      {
        headers: [
          ['x', '\u00e9'],
          ['content-length', '0'],
        ],
      },
    ],
    ['a body is read as UTF-8', 'Content-Length: 2\r\n\r\n\u00c3\u00a9', { body: '\u00e9', bytes: 2 }],
    [
      'invalid UTF-8 is said to be so',
      'Content-Length: 2\r\n\r\na\u00ff',
      { body: 'a\ufffd', bytes: 2, invalidUtf8: true },
    ],
    ['a byte order mark stays', 'Content-Length: 3\r\n\r\n\u00ef\u00bb\u00bf', { body: '\ufeff', bytes: 3 }],
    ['an encoded body is not decoded', 'Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nab', { body: 'ab' }],
    ['chunks are joined', 'Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n1\r\nb\r\n0\r\n\r\n', { body: 'ab', bytes: 2 }],
    ['a body as long as the limit is whole', `Content-Length: 1000\r\n\r\n${'a'.repeat(1000)}`, { bytes: 1000 }],
  ])('%s', async (_, rest, expected) => {
    const { url } = await startReplier(`HTTP/1.1 200 OK\r\n${rest}`);
    const { response, failure } = await sendOnce(url, parts, { clock });
    expect(failure).toBeUndefined();
    expect(response).toMatchObject(expected);
    expect(response?.invalidUtf8).toBe('invalidUtf8' in expected ? true : undefined);
  });

  test('a body without length ends with the connection', async () => {
    const { url } = await startReplier('HTTP/1.1 200 OK\r\n\r\nabc', true);
    const { response, failure } = await sendOnce(url, parts, { clock });
    expect([response?.body, failure]).toEqual(['abc', undefined]);
  });

  test.each([204, 304])('%i has no body', async (status) => {
    const { url } = await startReplier(`HTTP/1.1 ${status} x\r\n\r\n`);
    const { response, failure } = await sendOnce(url, parts, { clock });
    expect([response?.status, response?.body, failure]).toEqual([status, '', undefined]);
  });

  test.each([
    ['announced', ''],
    ['sent', '{}'],
  ])('a 204 whose body is %s is an answer, with the length that it tells', async (_, sent) => {
    const { url } = await startReplier(`HTTP/1.1 204 x\r\nContent-Length: 2\r\n\r\n${sent}`);
    const { response, failure } = await sendOnce(url, parts, { clock });
    expect([response?.status, response?.headers, failure]).toEqual([204, [['content-length', '2']], undefined]);
  });

  test('a redirect is not followed', async () => {
    const server = await startReplier('HTTP/1.1 302 x\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n');
    const { response } = await sendOnce(server.url, parts, { clock });
    expect([response?.status, server.connections()]).toEqual([302, 1]);
  });

  const interim: readonly (readonly [string, string])[] = [
    ['hints', 'HTTP/1.1 102 x\r\n\r\nHTTP/1.1 103 x\r\nLink: a\r\n\r\n'],
    ['a 100 that nobody asked for', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['a 100 without a reason', 'HTTP/1.1 100\r\n\r\n'],
    [
      'several 100 with fields, between hints',
      'HTTP/1.1 103 x\r\nA: HTTP/1.1 100\r\n\r\nHTTP/1.1 100 x\r\nB: 1\r\n\r\nHTTP/1.1 100 x\r\n\r\n',
    ],
  ];
  test.each(interim)('1xx answers are passed over: %s', async (_, before) => {
    const { url } = await startReplier(
      `${before}HTTP/1.1 201 x\r\nX: HTTP/1.1 100\r\nContent-Length: 16\r\n\r\n\r\n\r\nHTTP/1.1 100`,
    );
    const { response, failure } = await sendOnce(url, parts, { clock });
    expect(failure).toBeUndefined();
    expect(response).toMatchObject({ status: 201, body: '\r\n\r\nHTTP/1.1 100' });
    expect(response?.headers[0]).toEqual(['x', 'HTTP/1.1 100']);
  });

  test('a cut within a character is not invalid', async () => {
    const { url } = await startReplier(`HTTP/1.1 200 x\r\nContent-Length: 9\r\n\r\n\u00e2\u0082`, true);
    const { response, failure } = await sendOnce(url, parts, { clock });
    expect([failure?.kind, response?.bytes, response?.invalidUtf8]).toEqual(['truncated', 2, undefined]);
  });
});

test('a 100 that comes byte by byte is passed over on each request of a connection', async () => {
  const server = await startServer((socket) => {
    socket.setNoDelay(true);
    socket.on('data', () => {
      void writeSlowly(socket, 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    });
  });
  const sender = makeSender(server.url, { concurrency: 1 });
  for (const caseId of ['a/one', 'a/two'])
    expect(await sender.send(makeProbe(), { caseId })).toMatchObject({
      response: { status: 200, body: 'ok' },
    });
});

test('an answer to HEAD has no body', async () => {
  const { url } = await startReplier('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n');
  const { response, failure } = await sendOnce(url, { method: 'HEAD' });
  expect([response?.status, response?.bytes, failure]).toEqual([200, 0, undefined]);
});

test('milliseconds count from sending to the end', async () => {
  const { url } = await startServer((socket) => {
    socket.on('data', () => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n');
      setTimeout(() => socket.write('a'), 60);
    });
  });
  const { response } = await sendOnce(url);
  expect(response?.ms).toBeGreaterThan(50);
});

async function writeSlowly(socket: Socket, text: string): Promise<void> {
  for (const character of text) {
    socket.write(character);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
