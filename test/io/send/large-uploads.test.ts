import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Probe } from '../../../engine/core/model/index.ts';
import type { Clock } from '../../../engine/io/send/index.ts';
import { isFull } from '../../is-full.ts';
import { sendOnce } from './make-sender.ts';

const tries = isFull ? 100 : 10;
const megabyte = 1024 * 1024;
const limit = 10 * megabyte;
/** A quarter of the measured pauses: server and sender are on one machine. */
const clock: Clock = { sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 4)) };

// A whole multipart body, as a server with a multipart parser needs it; the others count its bytes.
const makeUpload = (size: number): Partial<Probe> => {
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n');
  const tail = Buffer.from('\r\n--x--\r\n');
  const fill = size - head.byteLength - tail.byteLength;
  return {
    method: 'POST',
    target: '/upload',
    headers: [['content-type', 'multipart/form-data; boundary=x']],
    body: { kind: 'filled', head, fill, tail, pauseAfter: limit, note: '' },
  };
};

let servers: ChildProcess;
let ports: Readonly<Record<string, number>> = {};

beforeAll(async () => {
  servers = fork(new URL('fixtures/refusing-servers.mjs', import.meta.url), { stdio: 'ignore' });
  const [message] = (await once(servers, 'message')) as [Record<string, number>];
  ports = message;
});
afterAll(() => servers.kill());

test.each([
  'answers the head and closes',
  'answers the head and resets',
  'answers the head and lingers',
  'answers the head and never reads',
  'answers at its limit and closes',
  'answers at its limit and resets',
  'answers at its limit and never reads',
  'answers unexpectedly and resets',
  'answers unexpectedly and closes',
  'drains, then answers',
  'is Express with a limit',
  'is Fastify with a limit',
  'is multer with a limit',
])(`the 413 of a target that %s arrives in ${tries} of ${tries} tries`, async (name) => {
  const url = `http://127.0.0.1:${ports[name] ?? 0}`;
  for (let at = 0; at < tries; at += 1) {
    const { response, failure } = await sendOnce(url, makeUpload(11 * megabyte), { clock, timeoutMs: 5000 });
    expect([response?.status, failure]).toEqual([413, undefined]);
  }
});

test.each([
  ['answers the head and resets', [1024]],
  ['answers the head and never reads', [1024]],
  // It is past the limit with the last part but one, so that its answer may come before the last.
  ['answers at its limit and resets', [limit + 1024, limit + 64 * 1024]],
  ['answers at its limit and never reads', [limit + 1024, limit + 64 * 1024]],
])('no byte follows the answer of a target that %s', async (name, bytes) => {
  const url = `http://127.0.0.1:${ports[name] ?? 0}`;
  // The answer ends the pause in which it comes, so a long one costs nothing.
  const patient: Clock = { sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms === 150 ? 500 : 4000)) };
  const { response, bytesUp } = await sendOnce(url, makeUpload(11 * megabyte), { clock: patient, timeoutMs: 5000 });
  expect(response?.status).toBe(413);
  expect(bytes).toContain(bytesUp);
});

test('a target that accepts gets all of it, and memory stays flat', async () => {
  const url = `http://127.0.0.1:${ports['drains, then answers'] ?? 0}`;
  await sendOnce(url, makeUpload(16 * megabyte), { clock, timeoutMs: 5000 });
  const before = process.memoryUsage.rss();
  let most = 0;
  for (let at = 0; at < 6; at += 1) {
    const { bytesUp } = await sendOnce(url, makeUpload(16 * megabyte), { clock, timeoutMs: 5000 });
    expect(bytesUp).toBe(16 * megabyte);
    most = Math.max(most, process.memoryUsage.rss());
  }
  expect(most - before).toBeLessThan(40 * megabyte);
});

test('a target that stops reading and answers nothing times out', async () => {
  const url = `http://127.0.0.1:${ports['never answers nor reads'] ?? 0}`;
  const { failure, bytesUp } = await sendOnce(url, makeUpload(64 * megabyte), { clock, timeoutMs: 500 });
  expect(failure?.kind).toBe('timeout');
  expect(bytesUp).toBeLessThan(64 * megabyte);
});

test.each([
  { name: 'takes its time', status: 201, failure: undefined, timeoutMs: 5000 },
  { name: 'takes a little and stops', status: undefined, failure: 'timeout', timeoutMs: 1000 },
  { name: 'takes a little at a time', status: undefined, failure: 'timeout', timeoutMs: 1000 },
])('a target that $name is waited for as long as it gets on', async ({ name, status, failure, timeoutMs }) => {
  const url = `http://127.0.0.1:${ports[name] ?? 0}`;
  const began = performance.now();
  const reply = await sendOnce(url, makeUpload(24 * megabyte), { clock, timeoutMs });
  expect([reply.response?.status, reply.failure?.kind]).toEqual([status, failure]);
  expect(performance.now() - began).toBeGreaterThan(timeoutMs);
});
