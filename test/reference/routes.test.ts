import { expect, test } from 'vitest';
import { nobodysId, openReference } from './open-reference.ts';

const { send } = openReference();

test.each(['/', '/unknown', '/submissions/', '/submissions//assets/x', `/submissions/${nobodysId}/assets`])(
  'undocumented path %# answers 404',
  async (path) => {
    const answer = await send('GET', path);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ detail: 'Not found' });
  },
);

test.each([
  ['GET', '/uploads/url', 'POST'],
  ['PUT', '/webhooks/subscriptions', 'POST, GET'],
  ['POST', `/webhooks/subscriptions/${nobodysId}`, 'GET, PATCH, DELETE'],
])('wrong method %s, %#, answers 405', async (method, path, allow) => {
  const answer = await send(method, path, { key: null });
  expect(answer).toMatchObject({ status: 405, headers: { allow } });
  expect(answer.body).toEqual({ detail: 'Method not allowed' });
});
