import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Framing, Probe } from '../../../engine/core/model/index.ts';
import type { Clock } from '../../../engine/io/send/index.ts';
import { sendOnce } from './make-sender.ts';

const FILL = 300_000;
const WHOLE = FILL + 8;
const clock: Clock = { sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 10)) };

const upload = (framing: Framing): Partial<Probe> => ({
  method: 'POST',
  body: {
    kind: 'filled',
    head: Buffer.from('head'),
    fill: FILL,
    tail: Buffer.from('tail'),
    pauseAfter: 100_000,
    framing,
    note: '',
  },
});

interface Seen {
  readonly length: string | undefined;
  readonly encoding: string | undefined;
  readonly expectation: string | undefined;
  readonly bytes: number;
}

const readAll: RequestListener = (request, response) => {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => (bytes += chunk.length));
  request.on('end', () => {
    const { 'content-length': length, 'transfer-encoding': encoding, expect: expectation } = request.headers;
    response.end(JSON.stringify({ length, encoding, expectation, bytes }));
  });
};

async function listen(listener: RequestListener, onExpectation?: RequestListener): Promise<string> {
  const server = createServer(listener);
  if (onExpectation !== undefined) server.on('checkContinue', onExpectation);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
}

async function send(url: string, framing: Framing): Promise<{ readonly seen: Seen; readonly bytesUp: number }> {
  const { response, bytesUp, failure } = await sendOnce(url, upload(framing), { clock });
  expect(failure).toBeUndefined();
  return { seen: JSON.parse(response?.body ?? 'null') as Seen, bytesUp }; // the server of this test made it
}

test.each<[Framing, Omit<Seen, 'bytes'>]>([
  ['length', { length: String(WHOLE), encoding: undefined, expectation: undefined }],
  ['chunked', { length: undefined, encoding: 'chunked', expectation: undefined }],
  ['expect-continue', { length: String(WHOLE), encoding: undefined, expectation: '100-continue' }],
])('a body framed by %s arrives whole', async (framing, framed) => {
  const { seen, bytesUp } = await send(await listen(readAll), framing);
  expect([seen, bytesUp]).toEqual([{ ...framed, bytes: WHOLE }, WHOLE]);
});

test('nothing of a body follows a refusal of its expectation', async () => {
  const url = await listen(readAll, (_, response) => response.writeHead(413).end('null'));
  expect(await send(url, 'expect-continue')).toEqual({ seen: null, bytesUp: 0 });
});

test('a target that never says 100 gets the body all the same', async () => {
  const { seen, bytesUp } = await send(await listen(readAll, readAll), 'expect-continue');
  expect([seen.bytes, bytesUp]).toEqual([WHOLE, WHOLE]);
});

test('a body that is only declared gets an early answer after its beginning', async () => {
  const url = await listen((request, response) => {
    request.once('data', () => response.writeHead(413).end('null'));
  });
  expect(await send(url, 'declared-only')).toEqual({ seen: null, bytesUp: 1024 });
});

test('a target that waits for a body that is only declared times out', async () => {
  const { failure, bytesUp } = await sendOnce(await listen(readAll), upload('declared-only'), {
    clock,
    timeoutMs: 300,
  });
  expect([failure?.kind, bytesUp]).toEqual(['timeout', 1024]);
});
