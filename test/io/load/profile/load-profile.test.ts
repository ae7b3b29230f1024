import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { KEY, load, minimal, YAML } from './load-from.ts';

describe('a profile', () => {
  test('a base URL and a sandbox key are enough', async () => {
    expect(await load({ [YAML]: minimal })).toEqual({
      baseUrl: 'http://localhost:3000',
      environment: 'local',
      keys: { sandbox: KEY },
      headers: {},
      tls: {},
      limits: {
        concurrency: 8,
        maxRequests: 40000,
        maxDurationSeconds: 3600,
        timeoutMs: 30000,
        settleSeconds: 60,
        maxResponseBytes: 1048576,
        maxUploadBytes: 500000000,
        maxCreated: 10000,
      },
      rateLimit: { burst: 1000, maxWaitSeconds: 120 },
      arrangements: {},
      webhook: { endpointUrl: 'https://example.com/assay', only: false, besideOthers: false },
      media: {},
      secrets: [{ name: 'keys.sandbox', value: KEY }],
      locate: expect.any(Function) as unknown,
    });
  });

  test.each([
    ['local', '', undefined],
    ['staging', '', 50],
    ['production', '', 50],
    ['local', 'limits: { requestsPerSecond: 7 }\n', 7],
    ['staging', 'limits: { requestsPerSecond: 7 }\n', 7],
  ])('%s %s: so many requests a second are the most: %s', async (environment, limits, most) => {
    const text = `baseUrl: http://localhost:3000\nenvironment: ${environment}\nkeys: { sandbox: ${KEY} }\n${limits}`;
    expect((await load({ [YAML]: text })).limits.requestsPerSecond).toBe(most);
  });

  const same = { baseUrl: 'https://a.example', environment: 'staging', keys: { sandbox: KEY } };
  test.each([
    ['assay.config.yaml', `baseUrl: https://a.example\nenvironment: staging\nkeys: { sandbox: ${KEY} }\n`],
    ['assay.config.json', JSON.stringify(same)],
    ['assay.config.mjs', `export default ${JSON.stringify(same)};`],
    ['assay.config.ts', `const profile: object = ${JSON.stringify(same)};\nexport default profile;`],
    ['assay.config.ts', `export default async (): Promise<object> => (${JSON.stringify(same)});`],
  ])('%s is found and read', async (name, text) => {
    expect(await load({ [name]: text })).toMatchObject(same);
  });

  test('no file is needed where the environment gives enough', async () => {
    const environment = { ASSAY_BASE_URL: 'http://127.0.0.1:1', ASSAY_KEYS_SANDBOX: KEY };
    expect(await load({}, { environment })).toMatchObject({ baseUrl: 'http://127.0.0.1:1', environment: 'local' });
  });

  test.each([
    [
      'its variable',
      `baseUrl: http://localhost\nkeys: { sandbox: "\${SANDBOX_KEY}" }\n`,
      { ASSAY_KEYS_SANDBOX: KEY },
      {},
    ],
    ['a flag', `${minimal}limits: { concurrency: "\${SLOTS}" }\n`, {}, { flags: { limits: { concurrency: 2 } } }],
    [
      'the base URL of the command line',
      `baseUrl: "\${URL}"\nkeys: { sandbox: ${KEY} }\n`,
      {},
      { baseUrl: 'http://localhost' },
    ],
  ])('a variable that is not set is not missed where %s gives the value', async (_, file, environment, request) => {
    expect(await load({ [YAML]: file }, { environment, ...request })).toMatchObject({ keys: { sandbox: KEY } });
  });

  test('a profile may name its schema', async () => {
    expect(
      await load({ 'assay.config.json': JSON.stringify({ $schema: 'a/profile.schema.json', ...same }) }),
    ).toMatchObject(same);
  });

  test('flags win over the environment, which wins over the file', async () => {
    const file = `${minimal}limits: { concurrency: 1, timeoutMs: 1, maxRequests: 1 }\n`;
    const environment = {
      ASSAY_LIMITS_CONCURRENCY: '2',
      ASSAY_LIMITS_TIMEOUT_MS: '2',
      ASSAY_RATE_LIMIT_BURST: 'false',
    };
    const flags = { limits: { concurrency: 3 } };
    const { limits, rateLimit } = await load({ [YAML]: file }, { environment, flags, baseUrl: 'http://[::1]:9' });
    expect(limits).toMatchObject({ concurrency: 3, timeoutMs: 2, maxRequests: 1, settleSeconds: 60 });
    expect(rateLimit.burst).toBe(0);
  });

  test.each([
    ['http://localhost', '', 1000],
    ['http://127.8.8.8', '', 1000],
    ['http://localhost', 'rateLimit: { burst: false }', 0],
    ['http://a.example', 'environment: staging', 0],
    ['http://a.example', 'environment: staging\nrateLimit: { burst: 20 }', 20],
  ])('bursts at %s with "%s" are %i requests', async (baseUrl, more, burst) => {
    const profile = await load({ [YAML]: `${minimal}${more}\n` }, { baseUrl });
    expect(profile.rateLimit.burst).toBe(burst);
  });

  test('variables are replaced in every string and become secrets', async () => {
    const file = `baseUrl: http://localhost/\${PART}\nkeys: { sandbox: '\${KEY}' }\nheaders: { X-Way: 'a \${TOKEN}', X-Raw: '$\${TOKEN}', X-N: abc }\n`;
    const environment = { KEY, PART: 'v1', TOKEN: 'token-value' };
    const { baseUrl, headers, secrets } = await load({ [YAML]: file }, { environment });
    expect(baseUrl).toBe('http://localhost/v1');
    expect(headers).toEqual({ 'X-Way': 'a token-value', 'X-Raw': '${TOKEN}', 'X-N': 'abc' });
    expect(secrets).toEqual([
      { name: 'keys.sandbox', value: KEY },
      { name: 'env TOKEN', value: 'token-value' },
      { name: 'headers.X-Way', value: 'a token-value' },
      { name: 'headers.X-Raw', value: '${TOKEN}' },
    ]);
  });

  test('TLS files are read beside the profile', async () => {
    const ca = await readFile(new URL('../../send/fixtures/cert.pem', import.meta.url), 'utf8');
    const { tls } = await load({ [YAML]: `${minimal}tls: { ca: pem/ca.pem }\n`, 'pem/ca.pem': ca });
    expect(tls).toEqual({ ca });
  });

  test('an arrangement is a request, a command or a function', async () => {
    const text = `export default {
      baseUrl: 'http://localhost', keys: { sandbox: '${KEY}' },
      arrangements: {
        asked: { request: { method: 'POST', path: '/x' }, restore: () => ({ ended: 1 }) },
        commanded: { command: 'make it' },
        called: () => ({ id: 7 }),
      },
    };`;
    const { arrangements } = await load({ 'assay.config.mjs': text });
    expect(arrangements).toMatchObject({
      asked: { request: { method: 'POST', path: '/x' } },
      commanded: { command: 'make it' },
    });
    expect(await arrangements['called']?.call?.()).toEqual({ id: 7 });
    expect(await arrangements['asked']?.restore?.call?.()).toEqual({ ended: 1 });
  });
});
