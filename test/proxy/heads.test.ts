import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestProxy } from './open-test-proxy.ts';
import { openRaw, sendRaw } from './raw.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

describe('a head', () => {
  it('of an answer goes on before there is a body', async () => {
    let waiting: ServerResponse | undefined;
    const server = createServer((_, response) => {
      response.writeHead(200, { 'x-name': 'here' }).flushHeaders();
      waiting = response;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    const got = await fetch(await openProxyTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    expect(got.headers.get('x-name')).toBe('here');
    waiting?.end('body');
    expect(await got.text()).toBe('body');
  });

  it('of a request goes on before there is a body, so that the target may answer it', async () => {
    const target = await openRaw((socket, received) => {
      if (received.includes('\r\n\r\n')) socket.end('HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n');
    });
    closers.push(target.close);
    const origin = await openProxyTo(target.origin);
    const answer = await sendRaw(origin, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n', isHead);
    expect(answer).toMatch(/^HTTP\/1\.1 413 No\r\n/);
    expect(target.received()).toMatch(/\r\n\r\n$/);
  });

  it('with bytes beyond ASCII has the same bytes, though its body comes later', async () => {
    const target = await openRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Name: caf\xe9\r\nContent-Length: 2\r\n\r\n', 'latin1');
      void sleep(100).then(() => socket.write('ok'));
    });
    closers.push(target.close);
    const origin = await openProxyTo(target.origin);
    const isWhole = (text: string): boolean => text.endsWith('ok');
    const answer = await sendRaw(origin, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', isWhole);
    expect(answer).toContain('X-Name: caf\xe9\r\n');
  });
});

function isHead(text: string): boolean {
  return text.includes('\r\n\r\n');
}

async function openProxyTo(target: string): Promise<string> {
  const { origin, close } = await openTestProxy(target);
  closers.push(close);
  return origin;
}
