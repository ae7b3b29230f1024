import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Probe } from '../../../engine/core/model/index.ts';
import type { Clock } from '../../../engine/io/send/index.ts';
import { sendOnce } from './make-sender.ts';

const megabyte = 1024 * 1024;
const limit = 10 * megabyte;
/** A quarter of the measured pauses: server and sender are on one machine. */
const clock: Clock = { sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 4)) };

const makeUpload = (size: number): Partial<Probe> => ({
  method: 'POST',
  headers: [['content-type', 'application/octet-stream']],
  body: {
    kind: 'filled',
    head: Buffer.from('head'),
    fill: size - 8,
    tail: Buffer.from('tail'),
    pauseAfter: limit,
    note: '',
  },
});

let servers: ChildProcess;
let ports: Readonly<Record<string, number>> = {};

beforeAll(async () => {
  servers = fork(new URL('fixtures/refusing-servers.mjs', import.meta.url), { stdio: 'ignore' });
  const [message] = (await once(servers, 'message')) as [Record<string, number>];
  ports = message;
});
afterAll(() => servers.kill());

test.each([
  ['answers the head and closes', 1],
  ['answers the head and resets', 1],
  ['answers the head and lingers', 1],
  ['answers the head and never reads', 1],
  ['answers at its limit and closes', 10],
  ['answers at its limit and resets', 10],
  ['answers at its limit and never reads', 10],
  ['answers unexpectedly and resets', 11],
  ['answers unexpectedly and closes', 11],
  ['drains, then answers', 11],
  ['is Express with a limit', 11],
  ['is Fastify with a limit', 11],
])('the 413 of a target that %s arrives in 10 of 10 tries', async (name, mostMegabytes) => {
  const url = `http://127.0.0.1:${ports[name] ?? 0}`;
  for (let at = 0; at < 10; at += 1) {
    const { response, failure, bytesUp } = await sendOnce(url, makeUpload(11 * megabyte), { clock, timeoutMs: 5000 });
    expect([response?.status, failure]).toEqual([413, undefined]);
    expect(bytesUp).toBeLessThanOrEqual(mostMegabytes * megabyte + 128 * 1024);
  }
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
