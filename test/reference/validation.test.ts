import { describe, expect, test } from 'vitest';
import { openReference, pick } from './open-reference.ts';
import { requests } from './requests.ts';

const { asset, keys, send } = openReference();
const { send: sendStrictly } = openReference({ extraKeys: 'refuse' });
const long = `https://example.com/${'a'.repeat(2083 - 20)}`;
const someId = '11111111-1111-4111-8111-111111111111';

const constraints = {
  createUploadUrl: { filename: [undefined, null, 1, ''], contentType: [undefined, null, 1, ['image/png']] },
  createSubmission: {
    assets: [undefined, null, {}, 'a/b', []],
    'assets.0': [[null], ['a/b'], [1]],
    'assets.0.blobPath': [[{}], [{ blobPath: null }], [{ blobPath: 7 }], [[]]],
    'assets.1.blobPath': [[{ blobPath: 'a/b' }, { blobPath: false }]],
    'assets.0.previousSubmissionId': [[{ blobPath: 'a/b', previousSubmissionId: 1 }]],
    sidekickIds: [someId, {}, 1],
    'sidekickIds.0': [['x'], [1], [null]],
    metadata: ['x', [], 1, true],
  },
  createSubscription: {
    endpointUrl: [undefined, null, 1, '', 'x', 'http://example.com/', 'https://', 'ftp://example.com/', `${long}a`],
    eventTypes: [undefined, null, [], 'asset.processing.failed', {}],
    'eventTypes.0': [['unknown'], [1], [null]],
    description: [1, [], {}, true],
  },
  updateSubscription: { enabled: [undefined, null, 'true', 1, 0, []] },
  fireSandboxEvent: {
    eventType: [undefined, null, 'unknown', 1],
    submissionId: [undefined, null, 1, 'x', someId.slice(1)],
    errorMessage: [1, [], {}],
  },
} as const;

// Object.entries forgets the names of the keys.
const operations = Object.entries(constraints) as [keyof typeof constraints, Record<string, readonly unknown[]>][];

describe.each(operations)('%s', (operation, fields) => {
  const [method, path, , body] = requests[operation];
  const cases = Object.entries(fields).flatMap(([field, values]) => values.map((value) => [field, value] as const));
  test.each(cases)('%s refuses value %#', async (field, value) => {
    const answer = await send(method, path, { body: { ...(body as object), [field.split('.')[0] ?? '']: value } });
    expect(answer).toMatchObject({
      status: 422,
      body: { error: 'validation_error', message: expect.any(String) as unknown, fields: [{ field }] },
    });
  });

  test.each([
    ['truncated JSON', '{"a":'],
    ['a trailing comma', '{"a":1,}'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['a text', '"a"'],
    ['a number', '1'],
    ['null', 'null'],
  ])('%s answers 422', async (_, text) => {
    const answer = await send(method, path, { text });
    expect(answer).toMatchObject({ status: 422, body: { error: 'validation_error', fields: [{ field: 'body' }] } });
  });

  test('another media type answers 415, or 422', async () => {
    const other = openReference({ answers: { 'request-media-type': 422 } });
    const sent = { text: JSON.stringify(body), headers: { 'Content-Type': 'text/plain' } };
    expect(await send(method, path, sent)).toMatchObject({ status: 415, body: { detail: 'Unsupported content type' } });
    expect(await other.send(method, path, sent)).toMatchObject({ status: 422, body: { fields: [] } });
  });

  test('an unknown key is accepted, or refused', async () => {
    const sent = { body: { ...(body as object), surplus: { deep: 1 } } };
    expect((await send(method, path, sent)).status).not.toBe(422);
    expect(await sendStrictly(method, path, sent)).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'surplus' }] },
    });
    expect((await sendStrictly(method, path, { body })).status).not.toBe(422);
  });
});

test('a strict server finds unknown keys in lists and leaves metadata alone', async () => {
  const body = { assets: [{ blobPath: 'a/b', surplus: 1 }], metadata: { anything: { goes: 1 } } };
  expect((await sendStrictly('POST', '/submissions', { body })).body).toMatchObject({
    fields: [{ field: 'assets.0.surplus' }],
  });
});

test.each([long, 'HTTPS://example.com', 'https://user@[::1]:8443/?q#f'])(
  'endpointUrl accepts %#',
  async (endpointUrl) => {
    const body = {
      endpointUrl,
      eventTypes: ['asset.processing.completed', 'asset.processing.failed'],
      description: '',
    };
    expect(await send('POST', '/webhooks/subscriptions', { body })).toMatchObject({ status: 201 });
  },
);

test.each(['-1', '31', '1.5', 'x', '', '1e1', '99999999999999999999'])(
  'simulationDelaySeconds=%s answers 422',
  async (value) => {
    const answer = await send('POST', `/submissions?simulationDelaySeconds=${value}`, {
      body: { assets: [{ blobPath: '' }] },
    });
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: 'simulationDelaySeconds' }] } });
  },
);

test.each(['0', '30'])('simulationDelaySeconds=%s is accepted', async (value) => {
  expect((await asset(`?simulationDelaySeconds=${value}`)).assetId).toMatch(/-/);
});

test('limit is a whole number from 1 to 200', async () => {
  const body = { endpointUrl: 'https://example.com/', eventTypes: ['asset.processing.failed'] };
  const created = await send('POST', '/webhooks/subscriptions', { key: keys.foreign, body });
  const path = `/webhooks/subscriptions/${String(pick(created.body, 'id'))}/deliveries`;
  const read = async (query: string): Promise<number> =>
    (await send('GET', path + query, { key: keys.foreign })).status;
  for (const limit of ['0', '201', '-1', 'x', '', '1.0']) expect(await read(`?limit=${limit}`)).toBe(422);
  for (const query of ['', '?limit=1', '?limit=200', '?status_filter=unknown']) expect(await read(query)).toBe(200);
});
