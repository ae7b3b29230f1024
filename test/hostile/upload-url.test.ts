import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tamper } from '../../reference/index.ts';
import { judgeHostile } from './judge-hostile.ts';
import { listDangers } from './list-dangers.ts';
import { openReference } from './serve/open-reference.ts';

const asked: string[] = [];
const witness = createServer((request, response) => {
  asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
  response.end();
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => witness.listen(0, '127.0.0.1', resolve));
  const address = witness.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
});
afterAll(() => witness.close());

const only = ['upload-url-made', 'submission-read/just-submitted', 'already-submitted/same-blob-path'];

test.each([
  ['another origin', () => `${origin}/take?sig=topsecretsignature`],
  ['another origin with a login', () => origin.replace('//', '//user:topsecret@')],
  ['the same host without a scheme', () => origin.replace('http:', '')],
  ['a link-local address', () => 'http://169.254.169.254/latest/meta-data/'],
  ['a file', () => 'file:///etc/passwd'],
  ['a script', () => 'javascript:alert(1)'],
  ['data', () => 'data:text/html,<script>alert(1)</script>'],
])('an uploadUrl that points at %s is never fetched', async (_, makeUrl) => {
  const lead: Tamper = (reply) =>
    typeof reply.body === 'object' && 'uploadUrl' in reply.body
      ? { ...reply, body: { ...reply.body, uploadUrl: makeUrl() } }
      : reply;
  const { baseUrl, close } = await openReference({ tamper: lead });
  const { report, files } = await judgeHostile(baseUrl, { only });
  await close();
  expect(report.entries.length).toBeGreaterThan(2);
  expect(report.requests.sent).toBeGreaterThan(4);
  expect(asked).toEqual([]);
  expect(Object.values(files).filter((text) => text.includes('topsecretsignature'))).toEqual([]);
  expect(listDangers(files['html'] ?? '')).toEqual([]);
});

test.each([301, 302, 303, 307, 308])('a redirect with %i leads nobody to another origin', async (status) => {
  let isOver = 0;
  const { baseUrl, close } = await openReference({}, (listener) => (request, response) => {
    isOver += 1;
    if (isOver <= 2) listener(request, response);
    else response.writeHead(status, { location: `${origin}/take` }).end();
  });
  const { report } = await judgeHostile(baseUrl);
  await close();
  expect([report.exitCode, asked]).toEqual([1, []]);
});
