import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReference } from '../../reference/index.ts';
import type { RunningReference } from '../../reference/index.ts';
import { openReference } from './open-reference.ts';
import { sendRaw } from './raw.ts';
import { requests } from './requests.ts';

const { blob, keys, send } = openReference();
const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;

const texts = [
  '\ufeff{}',
  '{"enabled":NaN}',
  '{"filename":"\\ud800","contentType":"\\udfff"}',
  '{"filename":"a\\u0000","contentType":"a\\u0000/b"}',
  '{"__proto__":{"enabled":true},"constructor":1,"prototype":null}',
  '{"enabled":true,"enabled":false}',
  '{"assets":[{"blobPath":"\\ud83d"}],"metadata":{"__proto__":1}}',
  '{"assets":1e400,"limit":123456789012345678901234567890}',
  `{"assets":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  deep,
  '[[[[',
  '\0',
];

describe.each(Object.entries(requests))('%s', (_, [method, path]) => {
  test('no odd body gets a 5xx', async () => {
    for (const text of texts) expect((await send(method, path, { text })).status).toBeLessThan(500);
  });

  test('no odd query or id gets a 5xx', async () => {
    for (const odd of ['%00', '%ff', '%zz', '%F0%9F%98%80', '..%2f..%2f', 'a'.repeat(4000), '__proto__']) {
      const sent = { body: {} };
      const other = path.replaceAll(/[0-9a-f-]{36}/g, odd);
      for (const query of ['', `?limit=${odd}&simulationDelaySeconds=${odd}&${odd}`]) {
        expect((await send(method, other + query, sent)).status).toBeLessThan(500);
      }
    }
  });
});

test('deep metadata is accepted', async () => {
  const text = `{"assets":[{"blobPath":${JSON.stringify(await blob())}}],"metadata":${deep}}`;
  expect(await send('POST', '/submissions', { text })).toMatchObject({ status: 201 });
});

test('a key named __proto__ does not stand for a field', async () => {
  const text = '{"__proto__":{"filename":"a.pdf","contentType":"application/pdf"}}';
  expect(await send('POST', '/uploads/url', { text })).toMatchObject({ status: 422 });
});

test('a JSON body over the cap answers 413', async () => {
  const text = ' '.repeat(10_485_761);
  expect(await send('POST', '/uploads/url', { text })).toMatchObject({ status: 413 });
});

test('a body of another JSON type, or of none, is read', async () => {
  const text = '{"filename":"a.pdf","contentType":"application/pdf"}';
  const headers = { 'Content-Type': 'application/vnd.api+json' };
  expect(await send('POST', '/uploads/url', { text, headers })).toMatchObject({ status: 200 });
});

describe('on a socket', () => {
  let running: RunningReference;
  beforeAll(async () => {
    running = await startReference();
  });
  afterAll(async () => {
    await running.close();
  });

  test('a header sent twice answers 401', async () => {
    const headers = { 'X-API-Key': [keys.sandbox, keys.sandbox] };
    const url = `${running.baseUrl}/api/integrations/webhooks/subscriptions`;
    expect(await sendRaw({ url, method: 'GET', headers })).toMatchObject({
      status: 401,
      text: '{"detail":"Invalid API key"}',
    });
  });

  test('a key of odd bytes answers 401', async () => {
    const url = `${running.baseUrl}/api/integrations/webhooks/subscriptions`;
    const headers = { 'X-API-Key': '\xe9\xff' };
    expect(await sendRaw({ url, method: 'GET', headers })).toMatchObject({ status: 401 });
  });

  test('a request target with a host is understood', async () => {
    const path = `${running.baseUrl}/api/integrations/webhooks/subscriptions?a=1`;
    const headers = { 'X-API-Key': running.keys.sandbox };
    expect(await sendRaw({ url: running.baseUrl, path, method: 'GET', headers })).toMatchObject({ status: 200 });
  });

  test('a body of no type is taken for JSON', async () => {
    const url = `${running.baseUrl}/api/integrations/uploads/url`;
    const headers = { 'X-API-Key': running.keys.sandbox };
    const pieces = [Buffer.from('{"filename":"a.pdf","contentType":"application/pdf"}')];
    expect(await sendRaw({ url, headers, pieces })).toMatchObject({ status: 200 });
  });
});
