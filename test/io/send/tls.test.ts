import { readFileSync } from 'node:fs';
import { connect, createServer as createTcp } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { Probe } from '../../../engine/core/model/index.ts';
import { makeProbe, makeSender, sendOnce } from './make-sender.ts';
import { type RawServer, startReplier, startServer } from './start-server.ts';

const read = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const cert = read('cert.pem');
const key = read('key.pem');
const tls = { ca: cert };
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const filled: Partial<Probe> = {
  method: 'POST',
  body: { kind: 'filled', head: Buffer.from('a'), fill: 3000, tail: Buffer.from('z'), pauseAfter: 2000, note: '' },
};
const clock = { sleep: (): Promise<void> => Promise.resolve() };

/** A TLS server, with the port in an https URL. */
async function startSecure(options = {}): Promise<RawServer> {
  const server = await startServer(
    (socket) => socket.on('data', () => socket.write(ok)),
    (listener) => createTls({ cert, key, ...options }, listener),
  );
  return { ...server, url: server.url.replace('http:', 'https:') };
}

/** A proxy that opens tunnels, or answers 407 without the login. */
async function startProxy(login?: string): Promise<RawServer> {
  return await startServer((socket) => {
    socket.once('data', (chunk) => {
      const head = chunk.toString('latin1');
      const [, host = '', port = ''] = /^CONNECT ([^ ]+):(\d+) HTTP/.exec(head) ?? [];
      if (login !== undefined && !head.includes(Buffer.from(login).toString('base64'))) {
        socket.end('HTTP/1.1 407 Login\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      const target = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 Open\r\n\r\n');
        socket.pipe(target).pipe(socket);
      });
      target.on('error', () => socket.destroy());
    });
  }, createTcp);
}

describe.each([
  { way: 'a small probe', parts: {} },
  { way: 'a filled body', parts: filled },
])('over TLS, $way', ({ parts }) => {
  test.each(['127.0.0.1', 'localhost'])('reaches a target at %s whose CA is known', async (host) => {
    const { url } = await startSecure();
    const { response, failure } = await sendOnce(url.replace('127.0.0.1', host), parts, { tls, clock });
    expect([response?.body, failure]).toEqual(['ok', undefined]);
  });

  test('fails where the certificate is not trusted', async () => {
    const { url } = await startSecure();
    const { failure } = await sendOnce(url, parts);
    expect(failure).toEqual({
      kind: 'tls',
      message: expect.stringMatching(/self-signed certificate \(DEPTH_ZERO_SELF_SIGNED_CERT\)/) as string,
    });
  });

  test('fails where the target speaks no TLS', async () => {
    const { url } = await startReplier('HTTP/1.1 400 Bad\r\n\r\n');
    const { failure } = await sendOnce(url.replace('http:', 'https:'), parts);
    expect(failure).toEqual({
      kind: 'tls',
      message:
        'no TLS connection could be made: wrong version number (ERR_SSL_WRONG_VERSION_NUMBER); does the target speak http?',
    });
  });

  test('fails where a file is not PEM', async () => {
    const { url } = await startSecure();
    const { failure } = await sendOnce(url, parts, { tls: { cert: 'no', key: 'no' } });
    expect(failure?.kind).toBe('tls');
  });

  test('shows its certificate where one is asked for', async () => {
    const { url } = await startSecure({ requestCert: true, ca: [cert] });
    const replies = [
      await sendOnce(url, parts, { tls, clock }),
      await sendOnce(url, parts, { tls: { ca: cert, cert, key }, clock }),
    ];
    expect(replies[1]?.response?.body).toBe('ok');
    expect(['tls', 'reset']).toContain(replies[0]?.failure?.kind);
  });

  test('goes through a proxy', async () => {
    const { url } = await startSecure();
    const proxy = await startProxy('me:p@ss');
    const address = { url: proxy.url.replace('//', '//me:p%40ss@') };
    const { response, failure } = await sendOnce(url, parts, { tls, proxy: address, clock });
    expect([response?.body, failure, proxy.connections()]).toEqual(['ok', undefined, 1]);
  });

  test('is refused by a proxy that wants a login', async () => {
    const { url } = await startSecure();
    const { failure } = await sendOnce(url, parts, { tls, proxy: await startProxy('me:pass') });
    expect(failure).toEqual({
      kind: 'refused',
      message: expect.stringMatching(
        /^the proxy 127\.0\.0\.1:\d+ wants a login \(407\): give it in HTTPS_PROXY/,
      ) as string,
    });
  });
});

test('a stale connection over TLS is known as reused', async () => {
  const server = await startServer(
    (socket) => {
      let requests = 0;
      socket.on('data', () => (++requests === 1 ? socket.write(ok) : socket.destroy()));
    },
    (listener) => createTls({ cert, key }, listener),
  );
  const sender = makeSender(server.url.replace('http:', 'https:'), { tls, concurrency: 1 });
  await sender.send(makeProbe(), { caseId: 'a' });
  const reply = await sender.send(makeProbe(), { caseId: 'a' });
  expect(reply).toMatchObject({ failure: { kind: 'reset' }, onReusedConnection: true });
});
