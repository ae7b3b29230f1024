import { describe, expect, it } from 'vitest';
import { exchange, ID, invalid } from '../exchanges.ts';
import { file, judge, made, tellEach, url } from './tell.ts';

const subscription = { method: 'POST', path: '/webhooks/subscriptions' } as const;
const endpoint = { endpointUrl: 'https://example.com/hook', eventTypes: ['asset.processing.completed'] };

describe('what is evidently wrong with a request is held against the answer', () => {
  const ok = { ...url, status: 200, answer: made };
  const refused = { ...url, status: 422, answer: invalid };
  tellEach([
    { title: 'a body that is no JSON, refused', noted: { ...refused, body: 'a=b' }, told: [] },
    {
      title: 'a body that is no JSON, accepted',
      noted: { ...ok, body: 'a=b' },
      told: ['malformed-json (required) status: 200', 'malformed-json broken'],
    },
    {
      title: 'a body cut short, accepted',
      noted: { ...ok, body: '{"filename": "a' },
      told: ['malformed-json (required) status: 200', 'malformed-json broken'],
    },
    {
      title: 'a trailing comma, accepted',
      noted: { ...ok, body: '{"filename": "a,}", "contentType": "image/png",}' },
      told: ['malformed-json (required) status: 200', 'malformed-json broken'],
    },
    { title: 'what lenient parsers read', noted: { ...ok, body: `\uFEFF${JSON.stringify(file)}` }, told: [] },
    {
      title: 'comments, which some read',
      noted: { ...ok, body: '{"filename": "a.png", /* x */ "contentType": "image/png"}' },
      told: [],
    },
    {
      title: 'a list as the body, accepted',
      noted: { ...ok, body: '[]' },
      told: ['malformed-json (required) status: 200', 'malformed-json broken'],
    },
    {
      title: 'a property of another type, accepted',
      noted: { ...ok, body: { ...file, filename: { a: 1 } } },
      told: ['every-constraint (required) status: 200', 'every-constraint broken'],
    },
    { title: 'a property that is missing, refused', noted: { ...refused, body: { filename: 'a.png' } }, told: [] },
    {
      title: 'a property that is missing, refused for another',
      noted: {
        ...refused,
        body: { filename: 'a.png' },
        answer: { ...invalid, fields: [{ field: 'filename', message: 'x' }] },
      },
      told: ['validation-names-fault (advised) body/fields: {"field":"filename","message":"x"}'],
    },
    {
      title: 'null for what is optional',
      noted: { ...subscription, body: { ...endpoint, description: null }, status: 201, answer: undefined },
      told: [],
    },
    {
      title: 'a number that is written as a text',
      noted: { method: 'PATCH', path: `/webhooks/subscriptions/${ID}`, body: { enabled: 'true' }, answer: undefined },
      told: [],
    },
    {
      title: 'an endpoint that is not https, accepted',
      noted: {
        ...subscription,
        body: { ...endpoint, endpointUrl: 'ftp://example.com' },
        status: 201,
        answer: undefined,
      },
      told: ['every-constraint (required) status: 201', 'every-constraint broken'],
    },
    {
      title: 'an endpoint in upper case',
      noted: {
        ...subscription,
        body: { ...endpoint, endpointUrl: ' HTTPS://EXAMPLE.com/ä' },
        status: 201,
        answer: undefined,
      },
      told: [],
    },
    {
      title: 'a limit out of its range, accepted',
      noted: { path: `/webhooks/subscriptions/${ID}/deliveries?limit=201`, answer: { attempts: [], total: 0 } },
      told: ['every-constraint (required) status: 200', 'every-constraint broken'],
    },
    {
      title: 'a limit within it',
      noted: { path: `/webhooks/subscriptions/${ID}/deliveries?limit=200`, answer: { attempts: [], total: 0 } },
      told: [],
    },
    {
      title: 'an id that is no UUID, accepted',
      noted: { path: '/webhooks/subscriptions/abc', answer: undefined },
      told: ['malformed-path-id (required) status: 200', 'malformed-path-id broken'],
    },
    {
      title: 'an id in another spelling',
      noted: { path: `/webhooks/subscriptions/${ID.toUpperCase().replaceAll('-', '')}`, answer: undefined },
      told: [],
    },
  ]);

  it('is judged of the body only where that was recorded', () => {
    const { request, ...rest } = exchange({ ...url, body: '[]', answer: made });
    const unknown = { kind: 'unknown', reason: 'left out' } as const;
    expect(judge({ ...rest, request: { ...request, body: unknown } })).toMatchObject({ findings: [] });
  });
});
