import { gzipSync } from 'node:zlib';
import { floods, jsonAnswer, replies, repliesAndCloses } from '../serve/answers.ts';
import { inconclusive, violates, type HostileTarget } from '../target.ts';
import { muteTarget, rawTarget } from './raw-target.ts';

const OVERLONG = 'the answer is too long and was cut (more than 262144 bytes)';
const INVALID = 'the answer is not valid HTTP/1.1';
const NO_JSON = inconclusive('the target answers no JSON to the preflight reads');
const ELSEWHERE = inconclusive('was answered 404 with and without a key, and no other read asks for one');
const BROKEN = violates('required clauses are broken');
const begin = 'HTTP/1.1 404 X\r\nContent-Type: application/json\r\n';
const chunked = `${begin}Transfer-Encoding: chunked\r\n\r\n`;
const spaces = ' '.repeat(1 << 16);

/** Targets whose bodies have a wrong end. */
export const bodies: readonly HostileTarget[] = [
  muteTarget('sends a body without end', floods(`${begin}\r\n`, spaces), OVERLONG),
  muteTarget('sends chunks without end', floods(chunked, `10000\r\n${spaces}\r\n`), OVERLONG),
  muteTarget('sends an error body of 50 MB', floods(`${begin}Content-Length: 52428800\r\n\r\n`, spaces), OVERLONG),
  muteTarget(
    'sends a body that is shorter than its length',
    repliesAndCloses(`${begin}Content-Length: 99\r\n\r\n{}`),
    'the connection was closed in the middle of the answer',
  ),
  muteTarget(
    'cuts the answers short that a case needs first',
    repliesAndCloses(`${begin}Content-Length: 99\r\n\r\n{}`),
    'the connection was closed in the middle of the answer',
    { only: ['submission-read/just-submitted'] },
  ),
  muteTarget('sends a chunk size that is no number', replies(`${chunked}zz\r\n{}\r\n0\r\n\r\n`), INVALID),
  muteTarget('sends trailers without end', floods(`${chunked}2\r\n{}\r\n0\r\n`, 'X-A: b\r\n'.repeat(1000)), INVALID),
  muteTarget(
    'sends a chunk extension without end',
    floods(`${chunked}2;`, 'a'.repeat(1 << 16)),
    'the answer was not there in time (after 300 ms)',
    { limits: { timeoutMs: 300 } },
  ),
  rawTarget(
    'sends a gzip bomb nobody asked for',
    (socket) => {
      replies(gzipBomb())(socket);
    },
    {
      'at once': NO_JSON,
      later: inconclusive('the answer is too long and was cut (more than 262144 bytes once decoded)'),
    },
  ),
  rawTarget('sends a body that is longer than its length', replies(`${begin}Content-Length: 2\r\n\r\n{}{}{}`), {
    'at once': ELSEWHERE,
    later: BROKEN,
  }),
  rawTarget('sends two answers at once', replies(jsonAnswer(404, '{"detail":"a"}').repeat(2)), {
    'at once': ELSEWHERE,
    later: BROKEN,
  }),
];

let bomb: Buffer | undefined;

// 40 MB of zeros in 40 KB.
function gzipBomb(): Buffer {
  bomb ??= gzipSync(Buffer.alloc(40 * 1024 * 1024));
  const head = `${begin}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bomb]);
}
