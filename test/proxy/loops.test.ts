import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { openTestProxy, type TestProxy } from './open-test-proxy.ts';
import { sendRaw } from './raw.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const SAYS = 'the target leads back to this proxy, so that requests went in a circle';

describe('proxies that point at each other', () => {
  it.each([
    { title: 'a request', init: {} },
    { title: 'one with a body', init: { method: 'POST', body: 'x'.repeat(100_000) } },
  ])('answer $title once it has come round', async ({ init }) => {
    const circle = await openCircle(3);
    const got = await fetch(`${circle[0]?.origin ?? ''}/a`, init);
    expect([got.status, await got.text()]).toEqual([502, `assay proxy: ${SAYS}\n`]);
    expect(got.headers.get('proxy-status')).toBe('assay; error=proxy_loop_detected');
    const told = circle.flatMap(({ exchanges }) => exchanges);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(200);
    expect(new Set(told.map(({ broken }) => broken))).toEqual(new Set([SAYS]));
  });

  it('end what changes the protocol', async () => {
    const [first] = await openCircle(2);
    const request = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await sendRaw(first?.origin ?? '', request, () => false)).toMatch(/^(?:HTTP\/1\.1 502 |$)/);
  });
});

describe('requests that are alike and go in no circle', () => {
  it('are all answered, and marked only past so many at once', async () => {
    const vias: (string | undefined)[] = [];
    const waiting: (() => void)[] = [];
    const server = createServer((message, response) => {
      vias.push(message.headers.via);
      waiting.push(() => response.end('ok'));
      if (waiting.length === 40) for (const answer of waiting) answer();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closers.push(() => server.close());
    const proxy = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const answers = await Promise.all(Array.from({ length: 40 }, async () => (await fetch(proxy.origin)).text()));
    expect(new Set(answers)).toEqual(new Set(['ok']));
    expect(vias.filter((via) => via === undefined)).toHaveLength(32);
    expect(vias.filter((via) => via?.startsWith('1.1 assay-') === true)).toHaveLength(8);
  });
});

async function openCircle(count: number): Promise<readonly TestProxy[]> {
  const port = await freePort();
  const circle = [await open(`http://127.0.0.1:${port}`)];
  while (circle.length < count) {
    const target = circle[0]?.origin ?? '';
    circle.unshift(await open(target, circle.length === count - 1 ? { port } : {}));
  }
  return circle;
}

async function open(target: string, settings = {}): Promise<TestProxy> {
  const proxy = await openTestProxy(target, settings);
  closers.push(proxy.close);
  return proxy;
}
