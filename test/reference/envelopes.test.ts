import { expect, test } from 'vitest';
import type { FieldPathStyle, ReferenceOptions } from '../../reference/index.ts';
import { nobodysId, openReference } from './open-reference.ts';

const unknown = `/submissions/${nobodysId}`;
const badBody = { assets: [{ blobPath: 1 }] };

test.each<[FieldPathStyle, unknown]>([
  ['dots', [{ field: 'assets.0.blobPath', message: expect.any(String) as unknown }]],
  ['brackets', [{ field: 'body.assets[0].blobPath', message: expect.any(String) as unknown }]],
  ['pointer', [{ field: '/assets/0/blobPath', message: expect.any(String) as unknown }]],
  ['bare', [{ field: 'blobPath', message: expect.any(String) as unknown }]],
  ['none', []],
])('fields are written in the style %s', async (fieldPaths, fields) => {
  const { send } = openReference({ fieldPaths });
  const answer = await send('POST', '/submissions', { body: badBody });
  expect(answer.body).toEqual({ error: 'validation_error', message: 'Request validation failed', fields });
});

test('a query parameter is named by its place', async () => {
  const { send } = openReference({ fieldPaths: 'brackets' });
  const answer = await send('POST', '/submissions?simulationDelaySeconds=x', { body: { assets: [{ blobPath: '' }] } });
  expect(answer.body).toMatchObject({ fields: [{ field: 'query.simulationDelaySeconds' }] });
});

test.each<[ReferenceOptions['docsUrl'] & string, boolean, boolean]>([
  ['sometimes', false, true],
  ['always', true, true],
  ['never', false, false],
])('docs_url is given %s', async (docsUrl, onUnknown, onTraversal) => {
  const { send } = openReference({ docsUrl });
  const docs = { docs_url: expect.stringMatching(/^https:\/\/docs\.mediamagic\.app\//) as unknown };
  expect((await send('GET', unknown)).body).toEqual({ detail: 'Submission not found', ...(onUnknown ? docs : {}) });
  const answer = await send('POST', '/submissions', { body: { assets: [{ blobPath: '../a' }] } });
  expect(answer.body).toEqual({ detail: 'Invalid blob path', ...(onTraversal ? docs : {}) });
});

test('texts may differ by label or by function', async () => {
  const byLabel = openReference({ texts: { 'unknown-submission': 'Nothing here' } });
  expect((await byLabel.send('GET', unknown)).body).toEqual({ detail: 'Nothing here' });
  const byFunction = openReference({ texts: (label, usual) => `${label}: ${usual}` });
  expect((await byFunction.send('GET', unknown)).body).toEqual({ detail: 'unknown-submission: Submission not found' });
  const validation = await byFunction.send('POST', '/submissions', { body: badBody });
  expect(validation.body).toMatchObject({ message: 'field-invalid: Request validation failed' });
});

test('bodies may name their charset', async () => {
  const { send } = openReference({ mediaType: 'application/json; charset=utf-8' });
  expect((await send('GET', unknown)).headers['content-type']).toBe('application/json; charset=utf-8');
  expect((await send('GET', '/webhooks/subscriptions')).headers['content-type']).toBe(
    'application/json; charset=utf-8',
  );
});

test('no reply carries a rate-limit header besides Retry-After', async () => {
  const { send } = openReference();
  const { headers } = await send('GET', unknown);
  expect(Object.keys(headers).filter((name) => /ratelimit|retry/i.test(name))).toEqual([]);
});
