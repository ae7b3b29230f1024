import { expect, test } from 'vitest';
import { openReference, pick } from './open-reference.ts';

const { asset, blob, keys, send, upload } = openReference();
const text: unknown = expect.any(String);
const uuid: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const version = { assetId: uuid, versionGroupId: uuid, versionNumber: 1 };

test('keys have their prefix and 64 hex characters', () => {
  for (const [name, key] of Object.entries(keys)) {
    expect(key).toMatch(name === 'live' ? /^sk_live_[0-9a-f]{64}$/ : /^sk_test_[0-9a-f]{64}$/);
  }
});

test('an upload URL is given for a file', async () => {
  const answer = await send('POST', '/uploads/url', { body: { filename: 'a.pdf', contentType: 'application/pdf' } });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    uploadUrl: expect.stringMatching(/^https:/) as unknown,
    blobPath: text,
    expiresAt: text,
  });
  expect(answer.headers['content-type']).toBe('application/json');
});

test('a file is uploaded directly', async () => {
  const answer = await upload();
  expect(answer).toMatchObject({ status: 201, body: { blobPath: text } });
});

test('a submission is created', async () => {
  const body = {
    assets: [{ blobPath: await blob() }, { blobPath: await blob() }],
    sidekickIds: ['11111111-1111-4111-8111-111111111111'],
    metadata: { deep: [{ er: null }] },
  };
  const answer = await send('POST', '/submissions?simulationDelaySeconds=0', { body });
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({
    submissionId: uuid,
    workflowId: uuid,
    ablyChannel: text,
    status: 'submitted',
    assets: [version, version],
  });
});

test('a submission is read', async () => {
  const { submissionId, assetId } = await asset();
  const answer = await send('GET', `/submissions/${submissionId}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    submissionId,
    workspaceId: uuid,
    workflowId: uuid,
    status: 'complete',
    progressPercent: 100,
    createdAt: text,
    completedAt: text,
    errorMessage: null,
    isRetryable: false,
    assets: [
      { ...version, assetId, issueCount: 0, errorMessage: null, errorType: null, isRetryable: false, retryCount: 0 },
    ],
  });
});

test('an asset is read', async () => {
  const { submissionId, assetId, path } = await asset();
  const answer = await send('GET', path);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    assetId,
    submissionId,
    filename: 'a.pdf',
    mimeType: 'application/pdf',
    status: 'complete',
    issueCount: 0,
    versionNumber: 1,
    versionGroupId: uuid,
    issues: [],
  });
});

test('issues and topics of a complete asset are read', async () => {
  const { assetId, path } = await asset();
  expect(await send('GET', `${path}/issues`)).toMatchObject({ status: 200, body: [] });
  const topics = await send('GET', `${path}/topics`);
  expect(topics.status).toBe(200);
  expect(topics.body).toEqual({ assetId, topics: [], orphanIssues: [], metadata: {} });
});

test('a subscription is created, read, changed, listed and deleted', async () => {
  const body = { endpointUrl: 'https://example.com/', eventTypes: ['asset.processing.failed'], description: null };
  const created = await send('POST', '/webhooks/subscriptions', { body });
  const { secret, ...rest } = created.body as Record<string, unknown>;
  const shown = { ...body, id: uuid, workspaceId: uuid, enabled: true, createdAt: text, updatedAt: text };
  expect(created.status).toBe(201);
  expect(secret).toEqual(text);
  expect(rest).toEqual(shown);
  const path = `/webhooks/subscriptions/${String(rest['id'])}`;
  const read = await send('GET', path);
  expect(read.status).toBe(200);
  expect(read.body).toEqual(shown);
  const changed = await send('PATCH', path, { body: { enabled: false } });
  expect(changed.status).toBe(200);
  expect(changed.body).toEqual({ ...shown, enabled: false });
  expect(await send('GET', '/webhooks/subscriptions')).toMatchObject({
    status: 200,
    body: [rest['id']].map((id) => ({ id })),
  });
  const gone = await send('DELETE', path);
  expect(gone).toMatchObject({ status: 204, text: '' });
  expect(gone.headers['content-type']).toBeUndefined();
  expect(await send('GET', path)).toMatchObject({ status: 404 });
});

test('an event reaches the subscriptions that want it', async () => {
  const { submissionId } = await asset();
  const make = (eventType: string, key = keys.sandbox): Promise<unknown> =>
    send('POST', '/webhooks/subscriptions', {
      key,
      body: { endpointUrl: 'https://example.com/', eventTypes: [eventType] },
    }).then(({ body }) => pick(body, 'id'));
  const id = String(await make('asset.processing.failed'));
  await make('asset.processing.completed');
  await make('asset.processing.failed', keys.foreign);
  const body = { eventType: 'asset.processing.failed', submissionId, errorMessage: null };
  const fired = await send('POST', '/sandbox/events/fire', { body });
  expect(fired.status).toBe(200);
  expect(fired.body).toEqual({ dispatched: 1 });
  const path = `/webhooks/subscriptions/${id}`;
  const deliveries = await send('GET', `${path}/deliveries?limit=1&status_filter=delivered`);
  expect(deliveries).toMatchObject({ status: 200, body: { attempts: [{ eventType: body.eventType }], total: 1 } });
  expect((await send('GET', `${path}/deliveries?status_filter=failed`)).body).toEqual({ attempts: [], total: 0 });
  await send('PATCH', path, { body: { enabled: false } });
  expect((await send('POST', '/sandbox/events/fire', { body })).body).toEqual({ dispatched: 0 });
});
