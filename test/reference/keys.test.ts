import { describe, expect, test } from 'vitest';
import { openReference } from './open-reference.ts';
import { requests } from './requests.ts';

const reference = openReference();
const { keys, send } = reference;

describe.each(Object.entries(requests))('%s', (_, [method, path, bucket, body]) => {
  test.each([
    ['no key', null, 'Missing X-API-Key header'],
    ['an empty key', '', 'Missing X-API-Key header'],
    ['an unknown key', `sk_test_${'0'.repeat(64)}`, 'Invalid API key'],
    ['a key without a prefix', keys.sandbox.slice(8), 'Invalid API key'],
    ['a key in capitals', keys.sandbox.toUpperCase(), 'Invalid API key'],
    ['a key of 512 characters', 'x'.repeat(512), 'Invalid API key'],
    ['two keys', `${keys.sandbox}, ${keys.sandbox}`, 'Invalid API key'],
    ['an expired key', keys.expired, 'This API key has expired'],
    ['a revoked key', keys.revoked, 'This API key has been revoked'],
  ])('%s answers 401', async (__, key, detail) => {
    const answer = await send(method, path, { key, body });
    expect(answer).toMatchObject({ status: 401, body: { detail } });
    expect(Object.keys(answer.body as object)).toEqual(['detail']);
  });

  test('a plan without access answers 402 with its bucket', async () => {
    const answer = await send(method, path, { key: keys.ungated, body });
    expect(answer.status).toBe(402);
    expect(answer.body).toEqual({
      error_code: 'tier_not_authorized_for_integrations_api',
      message: 'Your plan does not include access to the Integrations API.',
      bucket,
    });
  });
});

test('a key in the query or in Authorization counts as missing', async () => {
  const path = `/webhooks/subscriptions?api_key=${keys.sandbox}&X-API-Key=${keys.sandbox}`;
  const answer = await send('GET', path, { key: null, headers: { Authorization: `Bearer ${keys.sandbox}` } });
  expect(answer).toMatchObject({ status: 401, body: { detail: 'Missing X-API-Key header' } });
});

test('keys may be chosen', async () => {
  const chosen = openReference({ keys: { sandbox: 'sk_test_chosen' } });
  expect(await chosen.send('GET', '/webhooks/subscriptions', { key: 'sk_test_chosen' })).toMatchObject({ status: 200 });
  expect(await chosen.send('GET', '/webhooks/subscriptions', { key: keys.sandbox })).toMatchObject({ status: 401 });
});

test.each(['expired', 'revoked'] as const)('the other order still refuses the %s key first', async (name) => {
  const other = openReference({ order: 'alternative' });
  expect(await other.send('POST', '/submissions', { key: keys[name], text: '{' })).toMatchObject({ status: 401 });
});

test('the other order validates before it asks for the plan', async () => {
  const other = openReference({ order: 'alternative' });
  const path = '/uploads/url';
  const body = { filename: 'a.pdf', contentType: 'application/pdf' };
  expect(await other.send('POST', path, { key: keys.ungated, body: {} })).toMatchObject({ status: 422 });
  expect(await other.send('POST', path, { key: keys.ungated, body })).toMatchObject({ status: 402 });
});

test('the other order looks for the resource before it validates', async () => {
  const other = openReference({ order: 'alternative' });
  const [method, path] = requests.updateSubscription;
  expect(await other.send(method, path, { body: {} })).toMatchObject({ status: 404 });
  expect(await send(method, path, { body: {} })).toMatchObject({ status: 422 });
});
