import { describe, expect, it, test } from 'vitest';
import { createJudgeExchange } from '../../engine/traffic/index.ts';
import { contract, domain, exchange, ID, invalid, KEY, type Noted } from './exchanges.ts';

const judge = createJudgeExchange(contract);

/** What came of an exchange, in a line each: findings, and situations that did not just hold. */
function tell(noted: Noted): readonly string[] {
  const judged = judge(exchange(noted));
  if (judged.kind !== 'judged') return [judged.kind === 'elsewhere' ? 'elsewhere' : `not judgeable: ${judged.reason}`];
  return [
    ...judged.findings.map(({ clause, level, at, received }) => `${clause} (${level}) ${at}: ${received}`),
    ...judged.situations.flatMap(({ clause, outcome, provisional }) =>
      outcome === 'kept' ? [] : [`${clause} ${outcome}${provisional === undefined ? '' : ', provisionally'}`],
    ),
  ];
}

const url = { method: 'POST', path: '/uploads/url' } as const;
const file = { filename: 'a.png', contentType: 'image/png' };
const made = { uploadUrl: 'https://blobs.example.com/a', blobPath: 'w/a.png', expiresAt: '2030-01-01T00:00:00Z' };
const submission = { method: 'GET', path: `/submissions/${ID}` } as const;
const subscription = { method: 'POST', path: '/webhooks/subscriptions' } as const;
const endpoint = { endpointUrl: 'https://example.com/hook', eventTypes: ['asset.processing.completed'] };

describe('an answer is held against what its status and its operation document', () => {
  test.each<{ title: string; noted: Noted; told: readonly string[] }>([
    { title: 'a success with its body', noted: {}, told: [] },
    {
      title: 'a success with another status than the operation has',
      noted: { status: 202 },
      told: ['subscriptions-listed (required) status: 202', 'subscriptions-listed broken'],
    },
    {
      title: 'a success that misses what a client reads',
      noted: { ...url, body: file, answer: { blobPath: 'a' } },
      told: ['success-body (required) body/uploadUrl: missing', 'success-body (advised) body/expiresAt: missing'],
    },
    {
      title: 'a secret that is shown again',
      noted: {
        path: `/webhooks/subscriptions/${ID}`,
        answer: {
          id: ID,
          workspaceId: 'w',
          endpointUrl: 'https://example.com',
          eventTypes: [],
          enabled: true,
          createdAt: 'x',
          updatedAt: null,
          description: null,
          secret: 'whsec_1',
        },
      },
      told: ['secret-shown-once (required) body/secret: present', 'secret-shown-once broken'],
    },
    { title: 'a documented refusal', noted: { ...submission, status: 404, answer: domain }, told: [] },
    {
      title: 'a refusal in the envelope of another status',
      noted: { ...submission, status: 404, answer: invalid },
      told: [
        'domain-envelope (required) body/detail: missing',
        'domain-without-other-keys (required) body/error: present',
        'domain-without-other-keys (required) body/message: present',
        'domain-without-other-keys (required) body/fields: present',
      ],
    },
    {
      title: 'a status that the operation does not have',
      noted: { ...submission, status: 409, answer: domain },
      told: ['documented-status (advised) status: 409'],
    },
    {
      title: 'a status that the contract accepts though the operation does not list it',
      noted: {
        path: '/submissions/not-a-uuid',
        status: 422,
        answer: invalid,
      },
      told: [],
    },
    {
      title: 'a status that the API does not have',
      noted: { ...submission, status: 418, answer: domain },
      told: ['documented-status (required) status: 418'],
    },
    {
      title: 'a 429 without Retry-After',
      noted: { status: 429, answer: { error: 'Rate limit exceeded: reads' } },
      told: ['retry-after (required) header retry-after: missing'],
    },
    {
      title: 'a 429 with it',
      noted: { status: 429, answer: { error: 'Rate limit exceeded: reads' }, answerHeaders: { 'Retry-After': '3' } },
      told: [],
    },
    {
      title: 'a 502 of a load balancer, judged as the contract says',
      noted: { status: 502, answer: '<html>', answerHeaders: { 'content-type': 'text/html' } },
      told: [
        'documented-status (advised) status: 502',
        'error-media-type (advised) header content-type: "text/html"',
        'json-body (required) body: HTML or XML of 6 bytes',
      ],
    },
    {
      title: 'a 503 of what is in front',
      noted: { status: 503, answer: '<html>', answerHeaders: { 'content-type': 'text/html' } },
      told: [],
    },
    {
      title: 'a key that is echoed',
      noted: { ...submission, status: 404, answer: { detail: `No ${KEY}` } },
      told: ['no-key-echo (required) body: the key that was sent'],
    },
  ])('$title', ({ noted, told }) => {
    expect([...tell(noted)].sort()).toEqual([...told].sort());
  });
});

describe('what is evidently wrong with a request is held against the answer', () => {
  const ok = { ...url, status: 200, answer: made };
  const refused = { ...url, status: 422, answer: invalid };
  test.each<{ title: string; noted: Noted; told: readonly string[] }>([
    {
      title: 'no key, refused',
      noted: { key: null, status: 401, answer: { detail: 'Missing X-API-Key header' } },
      told: [],
    },
    { title: 'no key, accepted', noted: { key: null }, told: ['missing-key broken, provisionally'] },
    {
      title: 'no key and nothing else to refuse, refused otherwise',
      noted: { key: null, status: 403, answer: domain },
      told: ['documented-status (advised) status: 403', 'missing-key broken, provisionally'],
    },
    {
      title: 'no key, and a refusal that may have come first',
      noted: { ...url, key: null, body: file, status: 403, answer: domain },
      told: ['missing-key open'],
    },
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
    {
      title: 'another media type, accepted',
      noted: { ...ok, body: JSON.stringify(file), headers: { 'content-type': 'text/plain' } },
      told: ['request-media-type (required) status: 200', 'request-media-type broken'],
    },
    {
      title: 'another media type, refused with 422',
      noted: { ...refused, body: JSON.stringify(file), headers: { 'content-type': 'text/plain' } },
      told: [],
    },
    {
      title: 'a file of a type that is not allowed, accepted',
      noted: { ...ok, body: { ...file, contentType: 'application/x-msdownload' } },
      told: ['content-type-not-allowed (required) status: 200', 'content-type-not-allowed broken'],
    },
    {
      title: 'a part of a type that is not allowed, accepted',
      noted: {
        method: 'POST',
        path: '/uploads/direct',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.exe"\r\nContent-Type: application/x-msdownload\r\n\r\nMZ\r\n--x--\r\n',
        status: 201,
        answer: { blobPath: 'a' },
      },
      told: ['content-type-not-allowed (required) status: 201', 'content-type-not-allowed broken'],
    },
    {
      title: 'a file over the limit, accepted',
      noted: {
        method: 'POST',
        path: '/uploads/direct',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '11000000' },
        status: 201,
        answer: { blobPath: 'a' },
      },
      told: ['upload-too-large (required) status: 201', 'upload-too-large broken'],
    },
    {
      title: 'a file near the limit',
      noted: {
        method: 'POST',
        path: '/uploads/direct',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '10486000' },
        status: 201,
        answer: { blobPath: 'a' },
      },
      told: [],
    },
    {
      title: 'several faults, refused for one of them',
      noted: { ...url, key: null, body: '[]', status: 401, answer: domain },
      told: ['malformed-json open'],
    },
    {
      title: 'a bad key and a bad body at once',
      noted: { ...url, body: '[]', status: 401, answer: domain },
      told: ['malformed-json open'],
    },
    {
      title: 'a limit that came first',
      noted: {
        ...url,
        body: '[]',
        status: 429,
        answer: { error: 'Rate limit exceeded: x' },
        answerHeaders: { 'retry-after': '1' },
      },
      told: ['malformed-json open'],
    },
    {
      title: 'a failure that came first',
      noted: { ...url, body: '[]', status: 500, answer: domain },
      told: ['malformed-json open'],
    },
    {
      title: 'a refusal that the operation does not know',
      noted: { ...url, body: '[]', status: 409, answer: domain },
      told: [
        'documented-status (advised) status: 409',
        'malformed-json (required) status: 409',
        'malformed-json broken',
      ],
    },
  ])('$title', ({ noted, told }) => {
    expect([...tell(noted)].sort()).toEqual([...told].sort());
  });

  it('is judged of the body only where that was recorded', () => {
    const { request, ...rest } = exchange({ ...url, body: '[]', answer: made });
    const unknown = { kind: 'unknown', reason: 'left out' } as const;
    expect(judge({ ...rest, request: { ...request, body: unknown } })).toMatchObject({ findings: [] });
  });

  it('is sure of a missing key where a proxy saw the headers', () => {
    const { request, ...rest } = exchange({ key: null });
    const judged = judge({ ...rest, request: { ...request, hasAllHeaders: true } });
    expect(judged).toMatchObject({ findings: [{ clause: 'missing-key', level: 'required', received: '200' }] });
  });
});

describe('what cannot be told is not judgeable', () => {
  test.each<{ title: string; noted: Noted; told: string }>([
    { title: 'another host', noted: { url: 'https://cdn.example.com/a.js' }, told: 'elsewhere' },
    {
      title: 'a path that only begins so',
      noted: { url: 'https://staging.example.com/api/integrationsx' },
      told: 'elsewhere',
    },
    {
      title: 'a path of no operation',
      noted: { path: '/unknown' },
      told: 'not judgeable: the path is of no documented operation',
    },
    {
      title: 'a method that is not documented',
      noted: { method: 'PUT' },
      told: 'not judgeable: PUT is no documented method of this path',
    },
    {
      title: 'a preflight',
      noted: { method: 'OPTIONS' },
      told: 'not judgeable: a preflight of a browser, which the contract says nothing of',
    },
    { title: 'a cache', noted: { status: 304 }, told: 'not judgeable: the answer came from a cache (304)' },
    {
      title: 'a redirect',
      noted: { status: 307 },
      told: 'not judgeable: the answer is a redirect (307), which may come from what is in front of the API',
    },
    { title: 'no answer', noted: { status: 0 }, told: 'not judgeable: no answer was recorded' },
  ])('$title', ({ noted, told }) => {
    expect(tell(noted)).toEqual([told]);
  });

  it('holds a body that was left out against nothing, and the rest against what it is', () => {
    const judged = judge(
      exchange({ ...submission, status: 404, answer: undefined, answerHeaders: { 'x-ratelimit-limit': '1' } }),
    );
    expect(judged).toMatchObject({
      findings: [{ clause: 'no-rate-limit-headers' }],
      gaps: ['the body was not recorded'],
      clauses: ['error-media-type', 'documented-status', 'no-rate-limit-headers'],
    });
  });

  it('looks for no key where a tool put something in its place', () => {
    const judged = judge(exchange({ ...submission, key: 'REDACTED', status: 404, answer: { detail: 'REDACTED' } }));
    expect(judged).toMatchObject({ findings: [], situations: [] });
    expect(judged.kind === 'judged' && judged.clauses).not.toContain('no-key-echo');
  });
});

describe('a request is matched to its operation', () => {
  test.each([
    [
      'a base path behind a gateway',
      'https://gateway.example.com/v2/api/integrations/submissions/x',
      [],
      'getSubmission',
    ],
    [
      'below a base URL',
      'https://a.example.com/api/integrations/submissions/x',
      ['https://a.example.com'],
      'getSubmission',
    ],
    [
      'below the address of the API',
      'https://a.example.com/api/integrations/submissions/x',
      ['https://a.example.com/api/integrations/'],
      'getSubmission',
    ],
    [
      'another port',
      'https://a.example.com:8443/api/integrations/submissions/x',
      ['https://a.example.com'],
      'elsewhere',
    ],
    [
      'the usual port',
      'https://a.example.com:443/api/integrations/submissions/x',
      ['https://A.example.com'],
      'getSubmission',
    ],
    ['a query and a fragment', 'https://a.example.com/api/integrations/submissions/x?y#z', [], 'getSubmission'],
    ['an empty id', 'https://a.example.com/api/integrations/submissions/', [], 'not-judgeable'],
  ])('%s', (_, target, baseUrls, found) => {
    const judged = createJudgeExchange(contract, { baseUrls })(exchange({ url: target, status: 404, answer: domain }));
    expect(judged.kind === 'judged' ? judged.operation.id : judged.kind).toBe(found);
  });
});
