import { once } from 'node:events';
import { Agent, createServer, request, type RequestListener } from 'node:http';
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

  it('notice a circle that leads through proxies of others, which add to Via and merge its fields', async () => {
    const port = await freePort();
    const other = await openOther(await openOther(`http://127.0.0.1:${port}`, 'alpha'), 'beta');
    const proxy = await open(other, { port });
    const got = await fetch(`${proxy.origin}/a`);
    expect([got.status, await got.text()]).toEqual([502, `assay proxy: ${SAYS}\n`]);
    expect(new Set(proxy.exchanges.map(({ broken }) => broken))).toEqual(new Set([SAYS]));
  });

  it('end what changes the protocol', async () => {
    const [first] = await openCircle(2);
    const request = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await sendRaw(first?.origin ?? '', request, () => false)).toMatch(/^(?:HTTP\/1\.1 502 |$)/);
  });
});

describe('requests that are alike and go in no circle', () => {
  it('go on unmarked one after the other, however many', async () => {
    const vias: (string | undefined)[] = [];
    const proxy = await open(await openHeld(1, vias));
    for (let sent = 0; sent < 40; sent += 1) await (await fetch(proxy.origin)).text();
    expect(vias).toEqual(Array.from({ length: 40 }, () => undefined));
  });

  it('get what the target says of a circle of its own, which counts as its answer', async () => {
    const target = await listen((_, response) => {
      response.writeHead(502, { 'proxy-status': 'cdn.example; error=proxy_loop_detected' }).end('{}');
    });
    const proxy = await open(target);
    const got = await fetch(proxy.origin);
    expect([got.status, await got.text()]).toEqual([502, '{}']);
    const [told] = await proxy.until(1);
    expect(told).not.toHaveProperty('broken');
    expect(told?.response?.status).toBe(502);
  });

  it('are all answered behind and before proxies of others', async () => {
    const vias: (string | undefined)[] = [];
    const target = await openHeld(40, vias);
    const proxy = await open(await openOther(target, 'alpha'));
    const front = await openOther(proxy.origin, 'beta');
    const answers = await Promise.all(Array.from({ length: 40 }, async () => (await fetch(front)).text()));
    expect(new Set(answers)).toEqual(new Set(['ok']));
    expect(vias.filter((via) => via === '1.1 beta, 1.1 alpha')).toHaveLength(32);
    expect(vias.filter((via) => via !== undefined && MARKED.test(via))).toHaveLength(8);
  });

  it('are all answered, and marked only past so many at once', async () => {
    const vias: (string | undefined)[] = [];
    const proxy = await open(await openHeld(40, vias));
    const answers = await Promise.all(Array.from({ length: 40 }, async () => (await fetch(proxy.origin)).text()));
    expect(new Set(answers)).toEqual(new Set(['ok']));
    expect(vias.filter((via) => via === undefined)).toHaveLength(32);
    expect(vias.filter((via) => via?.startsWith('1.1 assay-') === true)).toHaveLength(8);
  });
});

const MARKED = /^1\.1 beta, 1\.1 assay-[\da-f]+, 1\.1 alpha$/;

/** A target that answers once so many requests are there. */
function openHeld(count: number, vias: (string | undefined)[]): Promise<string> {
  const waiting: (() => void)[] = [];
  return listen((message, response) => {
    vias.push(message.headers.via);
    waiting.push(() => response.end('ok'));
    if (waiting.length === count) for (const answer of waiting.splice(0)) answer();
  });
}

/** A reverse proxy of somebody else, as RFC 9110 has it: it puts its name behind those that are in Via. */
function openOther(target: string, name: string): Promise<string> {
  const agent = new Agent({ keepAlive: false });
  return listen((message, response) => {
    const { via, ...headers } = message.headers;
    const own = { ...headers, via: [via, `1.1 ${name}`].filter((one) => one !== undefined).join(', ') };
    const passed = request(target + (message.url ?? ''), { agent, method: message.method, headers: own }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    message.pipe(passed);
  });
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

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
