import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../engine/core/judge/index.ts';
import type { Probe, Reply } from '../../../engine/core/model/index.ts';
import { sendOnce } from './make-sender.ts';
import { startReplier } from './start-server.ts';

const text = JSON.stringify({ detail: 'Submission not found: \u00e4' });
const plain = Buffer.from(text);
const gzip = zlib.gzipSync(plain);
const brotli = zlib.brotliCompressSync(plain);
const clock = { sleep: (): Promise<void> => Promise.resolve() };
const hasZstd = 'createZstdDecompress' in zlib;

// What zstd, a newer coding, makes of an empty frame is enough where nothing here can read it.
const zstd = hasZstd
  ? (zlib as unknown as { zstdCompressSync: (bytes: Buffer) => Buffer }).zstdCompressSync(plain)
  : Buffer.from('28b52ffd', 'hex');

const filled: Partial<Probe> = {
  method: 'POST',
  body: { kind: 'filled', head: Buffer.from('a'), fill: 3000, tail: Buffer.from('z'), pauseAfter: 2000, note: '' },
};

async function ask(label: string, body: Buffer, parts: Partial<Probe> = {}, maxResponseBytes = 1000): Promise<Reply> {
  const fields =
    label === ''
      ? ''
      : label
          .split('\n')
          .map((value) => `Content-Encoding: ${value}\r\n`)
          .join('');
  const head = `HTTP/1.1 404 No\r\n${fields}Content-Length: ${body.length}\r\n\r\n`;
  const { url } = await startReplier(Buffer.concat([Buffer.from(head), body]));
  return sendOnce(url, parts, { clock, maxResponseBytes });
}

describe.each([
  { way: 'a small probe', parts: {} },
  { way: 'a filled body', parts: filled },
])('the body of an answer to $way', ({ parts }) => {
  it.each<readonly [label: string, body: Buffer]>([
    ['gzip', gzip],
    ['GZip', gzip],
    ['x-gzip', gzip],
    ['deflate', zlib.deflateSync(plain)],
    ['deflate', zlib.deflateRawSync(plain)],
    ['br', brotli],
    ['gzip, br', zlib.brotliCompressSync(gzip)],
    ['gzip\nbr', zlib.brotliCompressSync(gzip)],
    ['identity, gzip', gzip],
    ['gzip,', gzip],
    ['gzip', zlib.gzipSync(plain, { level: 0 })],
    ...(hasZstd ? [['zstd', zstd] as const] : []),
  ])('in %s is decoded', async (label, body) => {
    const { response, failure } = await ask(label, body, parts);
    expect(failure).toBeUndefined();
    expect(response).toMatchObject({ status: 404, body: text, bytes: body.length });
    expect(response?.coding).toEqual({
      name: label
        .toLowerCase()
        .split(/[,\n]\s*/)
        .filter((one) => one !== '' && one !== 'identity')
        .join(', '),
    });
    expect(response && parseBody(response).kind).toBe('json');
  });

  it.each(['', 'identity', 'Identity', ' '])('with the label "%s" is taken as it is', async (label) => {
    const { response } = await ask(label, plain, parts);
    expect(response).toMatchObject({ body: text, bytes: plain.length });
    expect(response).not.toHaveProperty('coding');
  });

  it.each<readonly [label: string, body: Buffer]>([
    ['gzip', plain],
    ['br', plain],
    ['deflate', Buffer.from('"a"')],
    ['gzip', brotli],
    ['gzip, gzip', gzip],
    ['gzip', gzip.subarray(0, gzip.length - 12)],
    ['br', brotli.subarray(0, brotli.length - 4)],
    ['utf-8', plain],
    ['none', plain],
    [Array(9).fill('gzip').join(','), gzip],
  ])('that is not %s, as its label says, is no JSON and is kept as it came', async (label, body) => {
    const { response, failure } = await ask(label, body, parts);
    expect(failure).toBeUndefined();
    expect(response?.body).toBe(body.toString());
    expect(response?.coding).toMatchObject({ isFalse: true });
    expect(response && parseBody(response)).toEqual({
      kind: 'text',
      problem: 'bytes that are not as their Content-Encoding says',
    });
  });

  it.each(['compress', 'dcb', ...(hasZstd ? [] : ['zstd'])])('in %s is not judged', async (label) => {
    const { response } = await ask(label, zstd, parts);
    expect(response?.coding).toEqual({ name: label, isUnread: true });
  });

  it.each<readonly [label: string, body: Buffer]>([
    ['gzip', zlib.gzipSync(Buffer.alloc(50_000_000, ' '))],
    ['br', zlib.brotliCompressSync(Buffer.alloc(50_000_000, ' '))],
    ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(Buffer.alloc(50_000_000, ' ')))],
  ])('in %s that is much longer once decoded is cut, which is said', async (label, body) => {
    const { response, failure } = await ask(label, body, parts, 100_000);
    expect(failure).toEqual({
      kind: 'overlong',
      message: 'the answer is too long and was cut (more than 100000 bytes once decoded)',
    });
    expect(response?.body.length).toBeLessThanOrEqual(100_000);
  });
});

it('an answer without a body has no coding', async () => {
  const { response } = await ask('gzip', Buffer.alloc(0));
  expect(response).toMatchObject({ body: '', bytes: 0 });
  expect(response).not.toHaveProperty('coding');
});
