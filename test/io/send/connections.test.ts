import { describe, expect, test } from 'vitest';
import type { ProbeBody } from '../../../engine/core/model/index.ts';
import { makeProbe, makeSender } from './make-sender.ts';
import { startReplier, startServer } from './start-server.ts';

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
const options = { caseId: 'a' };
const bytes: ProbeBody = { kind: 'bytes', bytes: Buffer.from('a'), note: '' };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('connections', () => {
  test('probes one after the other share one', async () => {
    const server = await startReplier(ok);
    const sender = makeSender(server.url);
    for (let at = 0; at < 10; at += 1) await sender.send(makeProbe(), options);
    expect(server.connections()).toBe(1);
  });

  test('probes at once share as many as are allowed', async () => {
    const server = await startReplier(ok);
    const sender = makeSender(server.url, { concurrency: 3 });
    const replies = await Promise.all(Array.from({ length: 30 }, () => sender.send(makeProbe(), options)));
    expect(replies.map(({ response }) => response?.status)).toEqual(Array(30).fill(200));
    expect(server.connections()).toBe(3);
  });

  test('waiting for a turn does not count as time of the probe', async () => {
    const server = await startServer((socket) => {
      socket.on('data', () => setTimeout(() => socket.write(ok), 100));
    });
    const sender = makeSender(server.url, { concurrency: 1, timeoutMs: 400 });
    const replies = await Promise.all(Array.from({ length: 6 }, () => sender.send(makeProbe(), options)));
    expect(replies.map(({ failure }) => failure)).toEqual(Array(6).fill(undefined));
  });

  test('one that is not open in time is given up', async () => {
    let closed = 0;
    // It never shakes hands.
    const server = await startServer((socket) => {
      socket.on('data', () => undefined);
      socket.on('close', () => (closed += 1));
    });
    const sender = makeSender(server.url.replace('http:', 'https:'), { timeoutMs: 300 });
    const { failure } = await sender.send(makeProbe(), options);
    expect(failure?.message).toContain('no connection within 300 ms');
    await expect.poll(() => [server.connections(), closed]).toEqual([1, 1]);
  });

  test.each([
    ['a probe that asks for it', {}, { ...options, newConnection: true }],
    ['an upload', { method: 'POST', body: bytes }, options],
  ])('%s has one of its own, which is closed', async (_, parts, sendOptions) => {
    let closed = 0;
    const server = await startServer((socket) => {
      socket.on('data', () => socket.write(ok));
      socket.on('close', () => (closed += 1));
    });
    const sender = makeSender(server.url);
    for (let at = 0; at < 3; at += 1) {
      await sender.send(makeProbe(), options);
      await sender.send(makeProbe(parts), sendOptions);
    }
    await expect.poll(() => [server.connections(), closed]).toEqual([4, 3]);
  });

  test('a probe whose turn comes after its signal is not written', async () => {
    let requests = 0;
    const server = await startServer((socket) => {
      socket.on('data', () => {
        requests += 1;
        setTimeout(() => socket.write(ok), 50);
      });
    });
    const sender = makeSender(server.url, { concurrency: 1 });
    const first = sender.send(makeProbe(), options);
    const second = sender.send(makeProbe(), { ...options, signal: AbortSignal.timeout(10) });
    expect([(await first).failure?.kind, (await second).failure?.kind]).toEqual([undefined, 'aborted']);
    await pause(30);
    expect(requests).toBe(1);
  });

  test('unsendable probes do not use them up', async () => {
    const server = await startReplier(ok);
    const sender = makeSender(server.url, { concurrency: 1 });
    const bad = makeProbe({ headers: [['a', '\n']] });
    for (let at = 0; at < 5; at += 1) expect((await sender.send(bad, options)).failure?.kind).toBe('unsendable');
    expect((await sender.send(makeProbe(), options)).response?.status).toBe(200);
  });

  test.each([
    ['closes without an answer', 'reset', true, (socket: { end: () => unknown }) => socket.end()],
    ['resets', 'reset', true, (socket: { resetAndDestroy: () => unknown }) => socket.resetAndDestroy()],
    ['is silent', 'timeout', true, () => undefined],
    [
      'answers half a head',
      'truncated',
      undefined,
      (socket: { end: (text: string) => unknown }) => socket.end('HTTP/1.1 2'),
    ],
    ['answers garbage', 'malformed', undefined, (socket: { end: (text: string) => unknown }) => socket.end('\0\0')],
  ])('a target that %s on a reused one is known by it', async (_, kind, reused, act) => {
    const server = await startServer((socket) => {
      let requests = 0;
      socket.on('data', () => {
        requests += 1;
        if (requests === 1) socket.write(ok);
        else act(socket);
      });
    });
    const sender = makeSender(server.url, { concurrency: 1, timeoutMs: 200 });
    const first = await sender.send(makeProbe(), options);
    const second = await sender.send(makeProbe(), options);
    const again = await sender.send(makeProbe(), { ...options, newConnection: true });
    const third = await sender.send(makeProbe(), options);
    expect([first, again, third].map(({ response }) => response?.status)).toEqual([200, 200, 200]);
    expect([second.failure?.kind, second.onReusedConnection]).toEqual([kind, reused]);
  });

  test('one that the target closed while idle is opened again', async () => {
    const server = await startReplier(ok, true);
    const sender = makeSender(server.url, { concurrency: 1 });
    await sender.send(makeProbe(), options);
    await pause(20);
    expect((await sender.send(makeProbe(), options)).response?.status).toBe(200);
  });

  test('one that does not answer is free again after the time is up', async () => {
    const server = await startServer(() => undefined);
    const sender = makeSender(server.url, { concurrency: 1, timeoutMs: 50 });
    const replies = await Promise.all([1, 2, 3].map(() => sender.send(makeProbe(), options)));
    expect(replies.map(({ failure }) => failure?.kind)).toEqual(['timeout', 'timeout', 'timeout']);
  });
});
