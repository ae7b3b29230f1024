import { afterAll, beforeAll, expect, test } from 'vitest';
import { startReference } from '../../reference/index.ts';
import type { ReferenceOptions, RunningReference } from '../../reference/index.ts';
import { openReference, pdf } from './open-reference.ts';
import { sendRaw } from './raw.ts';
import type { RawAnswer } from './raw.ts';

const mebibyte = 1_048_576;
const head = Buffer.from(
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
);
const running = new Map<'drain' | 'close', RunningReference>();

beforeAll(async () => {
  for (const largeUploads of ['drain', 'close'] as const) {
    running.set(largeUploads, await startReference({ largeUploads }));
  }
});

afterAll(async () => {
  for (const reference of running.values()) await reference.close();
});

function* elevenMebibytes(): Generator<Buffer> {
  yield Buffer.concat([head, pdf]);
  for (let sent = 0; sent < 11; sent += 1) yield Buffer.alloc(mebibyte);
}

function sendLarge(kind: 'drain' | 'close', headers: Record<string, string | number>): Promise<RawAnswer> {
  const reference = running.get(kind);
  return sendRaw({
    url: `${reference?.baseUrl ?? ''}/api/integrations/uploads/direct`,
    headers: {
      'X-API-Key': reference?.keys.sandbox,
      Connection: 'keep-alive',
      'Content-Type': 'multipart/form-data; boundary=edge',
      ...headers,
    },
    pieces: elevenMebibytes(),
    pauseMs: 20,
  });
}

const kinds: readonly (ReferenceOptions['largeUploads'] & string)[] = ['drain', 'close'];

test.each(kinds)('too large a file answers 413 before it has all arrived: %s', async (kind) => {
  const length = { 'Content-Length': 60 * mebibyte };
  for (const headers of [length, { 'Transfer-Encoding': 'chunked' }]) {
    const answer = await sendLarge(kind, headers);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ detail: 'File too large; use the presigned upload URL' });
    expect(answer.sentBytes).toBeGreaterThan(10 * mebibyte);
    expect(answer.headers.connection).toBe(kind === 'close' ? 'close' : 'keep-alive');
  }
});

test.each([
  [undefined, 10_485_760],
  [10_000_000, 10_000_000],
])('the cap %s admits exactly %i bytes', async (uploadCapBytes, edge) => {
  const { upload } = openReference(uploadCapBytes === undefined ? {} : { uploadCapBytes });
  expect(await upload({ bytes: Buffer.alloc(edge) })).toMatchObject({ status: 201 });
  expect(await upload({ bytes: Buffer.alloc(edge + 1) })).toMatchObject({ status: 413 });
});
