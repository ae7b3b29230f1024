import { afterEach, describe, expect, it } from 'vitest';
import { openTestProxy, type TestProxy } from './open-test-proxy.ts';
import { openRaw } from './raw.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

describe('a target that is not as it should be', () => {
  it('answers 502 where nothing listens', async () => {
    const { origin, close } = await openRaw(() => undefined);
    close();
    const proxy = await open(origin);
    const got = await fetch(proxy.origin);
    expect([got.status, await got.text()]).toEqual([502, 'assay proxy: nothing listens at the target\n']);
    expect((await proxy.until(1))[0]).toMatchObject({ broken: 'nothing listens at the target' });
  });

  it.each([
    [
      'resets',
      (destroy: () => void) => {
        destroy();
      },
      'the target closed the connection without an answer',
    ],
    [
      'dies within an answer',
      (destroy: () => void, write: (text: string) => void) => {
        write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc');
        setTimeout(destroy, 50);
      },
      'the answer is not whole',
    ],
  ])('breaks off where it %s', async (_, act, broken) => {
    const target = await openRaw((socket) => {
      act(
        () => socket.destroy(),
        (text) => socket.write(text),
      );
    });
    const proxy = await open(target.origin);
    await expect(fetch(proxy.origin).then((response) => response.text())).rejects.toThrow();
    expect((await proxy.until(1))[0]).toMatchObject({ broken });
    target.close();
  });

  it('lets a client go that waits no longer for it', async () => {
    const target = await openRaw(() => undefined);
    const proxy = await open(target.origin);
    await expect(fetch(proxy.origin, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
    expect((await proxy.until(1))[0]).toMatchObject({ broken: 'the client went away' });
    target.close();
  });

  it('is told once more where it closed a kept connection', async () => {
    let count = 0;
    const target = await openRaw((socket, received) => {
      if (!received.endsWith('\r\n\r\n')) return;
      count += 1;
      const isSecondOnSame = received.split('GET ').length > 2;
      if (isSecondOnSame) socket.destroy();
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    });
    const proxy = await open(target.origin);
    for (let number = 0; number < 4; number += 1) expect(await (await fetch(proxy.origin)).text()).toBe('ok');
    expect(count).toBeGreaterThan(4);
    target.close();
  });

  it('cannot be the proxy itself, nor share its port', async () => {
    const proxy = await open('http://127.0.0.1:1');
    const { port } = new URL(proxy.origin);
    await expect(openTestProxy('http://127.0.0.1:1', { port: Number(port) })).rejects.toThrow(
      /^Port \d+ on 127\.0\.0\.1 cannot be listened on: .*EADDRINUSE.* Give --port another one\.$/,
    );
    for (const host of ['localhost', '127.0.0.1', '[::1]', '127.1.2.3']) {
      await expect(openTestProxy(`http://${host}:4999/`, { port: 4999 })).rejects.toThrow(/is the proxy itself/);
    }
  });
});

async function open(target: string, settings = {}): Promise<TestProxy> {
  const proxy = await openTestProxy(target, settings);
  closers.push(proxy.close);
  return proxy;
}
