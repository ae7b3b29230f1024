import { createHash } from 'node:crypto';
import { createServer, request as send, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { makeIdentity } from '../../engine/io/exam/identity.ts';
import { isFull } from '../is-full.ts';
import { openTestProxy, type TestProxy } from './open-test-proxy.ts';
import { openRaw, sendRaw } from './raw.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

describe('a proxy', () => {
  it('passes a request and its answer on in their order, case and bytes', async () => {
    const answer =
      'HTTP/1.1 418 I am Odd\r\nX-B: 1\r\nx-a: \xe9\r\nX-B: 2\r\nSET-cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 4\r\n\r\n\x00\xffab';
    const target = await openRaw((socket, received) => {
      if (received.endsWith('body')) socket.write(answer, 'latin1');
    });
    const proxy = await open(target.origin);
    const asked =
      'POST /a%2Fb/../c?x=1&x=%zz HTTP/1.1\r\nHost: me\r\nX-ODD: 1\r\nx-odd: 2\r\naccept: */*\r\nContent-Length: 4\r\n\r\nbody';
    const got = await sendRaw(proxy.origin, asked, (text) => text.endsWith('ab'));
    expect(withoutConnection(got)).toBe(answer);
    expect(withoutConnection(target.received())).toBe(
      asked.replace('Host: me', `Host: ${new URL(target.origin).host}`),
    );
    const [exchange] = await proxy.until(1);
    expect(exchange).toMatchObject({
      isFault: false,
      request: { method: 'POST', target: '/a%2Fb/../c?x=1&x=%zz', body: { total: 4 } },
      response: { status: 418, body: { total: 4 } },
    });
    target.close();
  });

  it.each([
    [
      'a chunked body with a trailer',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-End\r\n\r\n3\r\nabc\r\n0\r\nX-End: 1\r\n\r\n',
      /abc\r\n0\r\nX-End: 1\r\n\r\n$/,
    ],
    ['no body', 'HTTP/1.1 204 No Content\r\nX-A: 1\r\n\r\n', /X-A: 1\r\n(?:.*\r\n)*\r\n$/],
    [
      'a redirect',
      'HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\r\nContent-Length: 0\r\n\r\n',
      /302 Found\r\nLocation: http:\/\/elsewhere\.example\/\r\n/,
    ],
  ])('passes on %s', async (_, answer, form) => {
    const target = await openRaw((socket, received) => {
      if (received.endsWith('\r\n\r\n')) socket.write(answer);
    });
    const proxy = await open(target.origin);
    const got = await sendRaw(proxy.origin, 'GET / HTTP/1.1\r\nHost: a\r\nTE: trailers\r\n\r\n', (text) =>
      form.test(text),
    );
    expect(got).toMatch(form);
    target.close();
  });

  it('answers byte for byte as the target does, side by side', async () => {
    const origin = await serve(odd);
    const proxy = await open(origin);
    const times = isFull ? 10_000 : 400;
    for (let from = 0; from < times; from += 50) {
      const numbers = Array.from({ length: Math.min(50, times - from) }, (_, index) => from + index);
      const both = await Promise.all(
        numbers.map(async (number) => [await ask(origin, number), await ask(proxy.origin, number)] as const),
      );
      for (const [own, passed] of both) expect(passed).toEqual(own);
    }
  }, 600_000);

  it('streams both ways', async () => {
    const origin = await serve((message, response) => {
      message.on('data', (chunk) => response.write(chunk));
      message.on('end', () => response.end());
    });
    const proxy = await open(origin);
    const heard = await new Promise<readonly string[]>((resolve, reject) => {
      const words: string[] = [];
      const request = send(proxy.origin, { method: 'POST' }, (response) => {
        response.on('data', (chunk: Buffer) => {
          words.push(chunk.toString());
          // The next one goes out only when this one has come back.
          if (words.length < 5) request.write(`word ${words.length}`);
          else request.end();
        });
        response.on('end', () => {
          resolve(words);
        });
      });
      request.on('error', reject);
      request.write('word 0');
    });
    expect(heard).toEqual(['word 0', 'word 1', 'word 2', 'word 3', 'word 4']);
  });

  it('passes on a body that is larger than what is kept of it', async () => {
    const origin = await serve((message, response) => {
      const hash = createHash('sha256');
      message.on('data', (chunk: Buffer) => hash.update(chunk));
      message.on('end', () => response.end(hash.digest('hex')));
    });
    const proxy = await open(origin, { mostBytes: 1000 });
    const body = Buffer.alloc(3_000_000, 'x');
    const got = await fetch(proxy.origin, { method: 'POST', body });
    expect(await got.text()).toBe(createHash('sha256').update(body).digest('hex'));
    const [exchange] = await proxy.until(1);
    expect([exchange?.request.body.total, exchange?.request.body.bytes.length]).toEqual([3_000_000, 1000]);
  });

  it('passes on a change of the protocol', async () => {
    const target = await openRaw((socket, received) => {
      if (received.endsWith('\r\n\r\n'))
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\nhello');
      else if (received.endsWith('ping')) socket.write('pong');
    });
    const proxy = await open(target.origin);
    const { port } = new URL(proxy.origin);
    const socket = connect(Number(port), '127.0.0.1');
    let heard = '';
    await new Promise<void>((resolve) => {
      socket.on('data', (chunk) => {
        heard += chunk.toString();
        if (heard.endsWith('hello')) socket.write('ping');
        if (heard.endsWith('pong')) resolve();
      });
      socket.write('GET / HTTP/1.1\r\nHost: a\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n');
    });
    socket.destroy();
    expect(heard).toMatch(
      /^HTTP\/1\.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\nhellopong$/,
    );
    target.close();
  });

  it('asks for the body where the target says 100', async () => {
    const origin = await serve((message, response) => {
      message.resume();
      message.on('end', () => response.end('taken'));
    });
    const proxy = await open(origin);
    const got = await new Promise<string>((resolve, reject) => {
      const request = send(
        proxy.origin,
        { method: 'POST', headers: { expect: '100-continue', 'content-length': 4 } },
        (response) => {
          response.on('data', (chunk: Buffer) => {
            resolve(chunk.toString());
          });
        },
      );
      request.on('continue', () => request.end('body'));
      request.on('error', reject);
      request.flushHeaders();
    });
    expect(got).toBe('taken');
  });

  it('talks TLS to the target, with the authority of the profile alone', async () => {
    const { authority: ca, identity } = await makeIdentity();
    const server = createTlsServer(identity, (_, response) => response.end('secret'));
    const origin = (await listen(server)).replace('http:', 'https:');
    const trusting = await open(origin, { tls: { ca } });
    expect(await (await fetch(trusting.origin)).text()).toBe('secret');
    const strict = await open(origin);
    const refused = await fetch(strict.origin);
    expect([refused.status, await refused.text()]).toEqual([
      502,
      expect.stringMatching(/^assay proxy: .*certificate/) as unknown,
    ]);
  });
});

async function open(target: string, settings = {}): Promise<TestProxy> {
  const proxy = await openTestProxy(target, settings);
  closers.push(proxy.close);
  return proxy;
}

function serve(listener: RequestListener): Promise<string> {
  return listen(createServer(listener));
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// Every kind of answer in turn, which its number decides.
const odd: RequestListener = (message, response) => {
  const number = Number(message.url?.slice(1));
  response.sendDate = false;
  const body = Buffer.alloc(number % 5000, number % 251);
  const kinds: readonly (() => void)[] = [
    () => response.writeHead(200, ['X-Number', String(number), 'x-number', 'again']).end(body),
    () => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body)),
    () => response.writeHead(404, { 'content-length': body.length }).end(body),
    () => response.writeHead(204).end(),
    () =>
      response
        .writeHead(500, 'Odd Reason', [
          ['A', '1'],
          ['a', '2'],
        ] as never)
        .end(body),
    () => {
      response.write(body);
      response.end('end');
    },
  ];
  kinds[number % kinds.length]?.();
};

function ask(origin: string, number: number): Promise<object> {
  return new Promise((resolve, reject) => {
    const request = send(
      `${origin}/${number}`,
      { method: number % 7 === 0 ? 'HEAD' : 'GET', agent: false },
      (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode, statusMessage, rawHeaders } = response;
          const fields = rawHeaders.flatMap((name, index) =>
            index % 2 === 0 && !/^(?:connection|keep-alive)$/i.test(name) ? [[name, rawHeaders[index + 1]]] : [],
          );
          resolve({ statusCode, statusMessage, fields, body: Buffer.concat(chunks).toString('base64') });
        });
      },
    );
    request.on('error', reject);
    request.end();
  });
}

function withoutConnection(text: string): string {
  return text.replaceAll(/(?:connection|keep-alive): [^\r\n]*\r\n/gi, '');
}
