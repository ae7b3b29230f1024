import { expect, test } from 'vitest';
import type { Behaviour, SkippedCheck, TamperContext } from '../../reference/index.ts';
import { nobodysId, openReference, pick, readAssetPath } from './open-reference.ts';
import type { OpenReference } from './open-reference.ts';

const list = '/webhooks/subscriptions';
const subscription = { endpointUrl: 'https://example.com/', eventTypes: ['asset.processing.failed'] };

function openMutant(behaviour: Behaviour): OpenReference {
  return openReference({ behaviour });
}

async function subscribe({ send }: OpenReference): Promise<string> {
  return `${list}/${String(pick((await send('POST', list, { body: subscription })).body, 'id'))}`;
}

test('a reply can be altered in status, headers and body', async () => {
  const seen: TamperContext[] = [];
  const { keys, send } = openReference({
    tamper: (reply, context) => {
      seen.push(context);
      return { status: 418, headers: [...reply.headers, ['X-Odd', '1'], ['X-Odd', '2']], body: '{ "raw": 1 }' };
    },
  });
  const answer = await send('POST', `${list}?a=1`, { key: keys.live, body: { endpointUrl: 1 } });
  expect(answer).toMatchObject({ status: 418, text: '{ "raw": 1 }', headers: { 'x-odd': '1, 2' } });
  expect(seen).toMatchObject([
    {
      operation: 'createSubscription',
      label: 'field-invalid',
      key: 'live',
      body: { endpointUrl: 1 },
      request: { method: 'POST', path: `/api/integrations${list}`, headers: { 'x-api-key': [keys.live] } },
    },
  ]);
  expect(seen[0]?.request.query.get('a')).toBe('1');
});

test('a check can be left out for one operation or one field', async () => {
  const skipCheck = new Set<SkippedCheck>([
    'getSubmission:missing-key',
    'createSubscription:field-invalid:endpointUrl',
  ]);
  const { send } = openReference({ skipCheck });
  expect(await send('GET', `/submissions/${nobodysId}`, { key: null })).toMatchObject({ status: 404 });
  expect(await send('GET', list, { key: null })).toMatchObject({ status: 401 });
  const body = { ...subscription, endpointUrl: 'http://example.com/' };
  expect(await send('POST', list, { body })).toMatchObject({ status: 201, body: { endpointUrl: body.endpointUrl } });
  expect(await send('POST', list, { body: { ...body, eventTypes: [] } })).toMatchObject({ status: 422 });
});

test('a mutant may accept a value that is refused', async () => {
  const { send } = openMutant({ acceptsValue: (_, path, value) => path[0] === 'endpointUrl' && value === 'http://a' });
  expect(await send('POST', list, { body: { ...subscription, endpointUrl: 'http://a' } })).toMatchObject({
    status: 201,
  });
  expect(await send('POST', list, { body: { ...subscription, endpointUrl: 'http://b' } })).toMatchObject({
    status: 422,
  });
});

test('a mutant may recognise keys in its own way', async () => {
  const { keys, send } = openMutant({
    identify: ({ query }, { sandbox }) => (query.get('key') === sandbox ? 'sandbox' : undefined),
  });
  expect(await send('GET', `${list}?key=${keys.sandbox}`, { key: null })).toMatchObject({ status: 200 });
  expect(await send('GET', list, { key: null })).toMatchObject({ status: 401 });
});

test('a mutant may count and tell its waits in its own way', async () => {
  const rule = { kind: 'fixed-window', requests: 1, windowMs: 60_000 } as const;
  const { send } = openReference({
    limits: { webhook_read: rule, webhook_write: rule },
    behaviour: { countUnder: (_, key) => key, retryAfterSeconds: () => 1.5 },
  });
  expect(await send('GET', list)).toMatchObject({ status: 200 });
  const answer = await send('DELETE', `${list}/${nobodysId}`);
  expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '1.5' } });
});

test('a mutant may keep a refused subscription', async () => {
  const { send } = openMutant({ storesRefused: () => true });
  const endpointUrl = 'http://example.com/';
  await send('POST', list, { body: { ...subscription, endpointUrl } });
  await send('POST', list, { body: subscription, key: null });
  expect((await send('GET', list)).body).toMatchObject([{ endpointUrl }, subscription]);
});

test('a mutant may carry out other refused writes', async () => {
  const mutant = openMutant({ storesRefused: () => true });
  const { arrange, blob, send } = mutant;
  const body = { assets: [{ blobPath: await blob() }] };
  await send('POST', '/submissions', { body: { ...body, metadata: 1 } });
  expect(await send('POST', '/submissions', { body })).toMatchObject({ status: 409 });
  const { path } = readAssetPath(await arrange('failed-asset'));
  await send('POST', `${path}/retry`, { key: 'x' });
  expect(await send('GET', path)).toMatchObject({ body: { status: 'processing' } });
  const subscribed = await subscribe(mutant);
  await send('PATCH', subscribed, { body: {} });
  expect(await send('GET', subscribed)).toMatchObject({ body: { enabled: false } });
  await send('DELETE', subscribed, { key: null });
  expect(await send('GET', subscribed)).toMatchObject({ status: 404 });
});

test('a mutant may keep what is deleted and show secrets', async () => {
  const mutant = openMutant({ deleteRemoves: false, showsSecret: true });
  const path = await subscribe(mutant);
  expect(await mutant.send('DELETE', path)).toMatchObject({ status: 204 });
  expect(await mutant.send('GET', path)).toMatchObject({ body: { secret: expect.any(String) as unknown } });
});

test('a mutant may add an asset at a retry', async () => {
  const { arrange, send } = openMutant({ retryCreatesDuplicate: true });
  const { path } = readAssetPath(await arrange('failed-asset'));
  expect(pick((await send('POST', `${path}/retry`)).body, 'assets')).toHaveLength(2);
});
