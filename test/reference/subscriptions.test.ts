import { expect, test } from 'vitest';
import { nobodysId, openReference, pick } from './open-reference.ts';
import type { OpenReference } from './open-reference.ts';

const path = '/webhooks/subscriptions';
const body = { endpointUrl: 'https://example.com/', eventTypes: ['asset.processing.failed'] };
const { arrange, keys, send } = openReference();

async function subscribe(reference: Pick<OpenReference, 'send'>, key: string): Promise<string> {
  return String(pick((await reference.send('POST', path, { key, body })).body, 'id'));
}

const operations = [
  ['GET', '', undefined],
  ['PATCH', '', { enabled: false }],
  ['DELETE', '', undefined],
  ['GET', '/deliveries', undefined],
] as const;

test.each(operations)('%s%s of an unknown or foreign subscription answers 404', async (method, end, sent) => {
  const foreign = await subscribe({ send }, keys.foreign);
  for (const id of [nobodysId, foreign, 'latest']) {
    expect(await send(method, `${path}/${id}${end}`, { body: sent })).toMatchObject({ status: 404 });
  }
  expect(await send('GET', `${path}/${foreign}`, { key: keys.foreign })).toMatchObject({ body: { enabled: true } });
});

test.each(operations)('%s%s of a foreign subscription may answer 403', async (method, end, sent) => {
  const other = openReference({ answers: { 'foreign-subscription': 403 } });
  const foreign = await subscribe(other, keys.foreign);
  expect(await other.send(method, `${path}/${foreign}${end}`, { body: sent })).toMatchObject({ status: 403 });
  expect(await other.send(method, `${path}/${nobodysId}${end}`, { body: sent })).toMatchObject({ status: 404 });
});

test('a subscription without endpointUrl answers 422, or 400', async () => {
  const sent = { eventTypes: body.eventTypes };
  const answer = await send('POST', path, { body: sent });
  expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: 'endpointUrl' }] } });
  const other = openReference({ answers: { 'missing-endpoint': 400 } });
  expect(await other.send('POST', path, { body: sent })).toMatchObject({
    status: 400,
    body: { detail: expect.stringMatching(/destination/) as unknown },
  });
});

test('the arranged subscription without a destination answers 400', async () => {
  const arranged = await arrange('subscription-without-destination');
  expect(arranged).toMatchObject({ method: 'POST', path: `/api/integrations${path}` });
  expect(await send('POST', path, { body: pick(arranged, 'body') })).toMatchObject({ status: 400 });
  expect(await send('POST', path, { body: { description: 'x' } })).toMatchObject({ status: 422 });
});

test('the limit of subscriptions answers 422 until one is deleted', async () => {
  const other = openReference({ subscriptionLimit: 1 });
  const id = await subscribe(other, keys.sandbox);
  expect(await other.send('POST', path, { body })).toMatchObject({ status: 422, body: { error: 'validation_error' } });
  expect(await other.send('POST', path, { key: keys.foreign, body })).toMatchObject({ status: 201 });
  await other.send('DELETE', `${path}/${id}`);
  expect(await other.send('POST', path, { body })).toMatchObject({ status: 201 });
});

test('the list may be an object', async () => {
  const other = openReference({ subscriptionList: 'object' });
  expect((await other.send('GET', path)).body).toEqual({ subscriptions: [] });
});

test('a refused subscription is not listed', async () => {
  const other = openReference();
  await other.send('POST', path, { body: { ...body, eventTypes: [] } });
  await other.send('POST', path, { body, key: null });
  expect((await other.send('GET', path)).body).toEqual([]);
});

test('firing an event with a live key answers 403', async () => {
  const event = { eventType: 'asset.processing.failed', submissionId: nobodysId };
  expect(await send('POST', '/sandbox/events/fire', { key: keys.live, body: event })).toMatchObject({ status: 403 });
});

test('firing an event for an unknown or foreign submission answers 404', async () => {
  const reference = openReference();
  const { submissionId } = await reference.asset('', keys.foreign);
  for (const id of [nobodysId, submissionId]) {
    const event = { eventType: 'asset.processing.failed', submissionId: id };
    expect(await reference.send('POST', '/sandbox/events/fire', { body: event })).toMatchObject({
      status: 404,
      body: { detail: 'Submission not found' },
    });
  }
});
