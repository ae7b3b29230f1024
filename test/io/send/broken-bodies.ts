import { answer, type BrokenAnswer, flood, ok, onRequest } from './broken-heads.ts';

/** Each way in which the body of an answer goes wrong. */
export const brokenBodies: readonly BrokenAnswer[] = [
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
    message: /after \d+ ms/,
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
