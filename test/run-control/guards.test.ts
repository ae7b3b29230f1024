import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { makeFolder } from '../cli/call-main.ts';
import { openRecorder, type Recorded, type Recorder } from './open-recorder.ts';
import { openTarget } from './open-target.ts';

describe('in production', () => {
  let recorder: Recorder;
  let writes: readonly Recorded[];

  beforeAll(async () => {
    recorder = await openRecorder();
    await recorder.run('--environment production --depth standard --fuzz 2', { rateLimit: { burst: 500 } });
    writes = recorder.requests.filter(({ method }) => method !== 'GET');
  });
  afterAll(() => {
    recorder.close();
  });

  it('something is exercised', () => {
    expect(recorder.requests.length).toBeGreaterThan(20);
    expect(writes.length).toBeGreaterThan(5);
  });

  it('no write has a key that the target knows', () => {
    const { sandbox, live, foreign, ungated } = recorder.keys;
    const valid = writes.filter(({ key = '' }) => [sandbox, live, foreign, ungated].includes(key));
    expect(valid).toEqual([]);
  });

  it('no burst is sent', () => {
    const counts = new Map<string, number>();
    for (const { method, path, key } of recorder.requests) {
      const name = `${method} ${path} ${key ?? ''}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeLessThan(15);
  });

  it('no large upload is sent', () => {
    expect(Math.max(...recorder.requests.map(({ bytes }) => bytes))).toBeLessThan(65_536);
  });

  it('the owner is asked for nothing', () => {
    expect(recorder.requests.filter(({ path }) => path.startsWith('/__arrange'))).toEqual([]);
  });
});

// Skipped before anything is sent.
function isPlanned(reason: string): boolean {
  return /^(?:needs|in production)/.test(reason);
}

describe('in production, where a write is accepted that must be refused', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['one at a time', 1],
    ['many at once', 8],
  ];

  it.each(rows)('no other is sent, and that one not again: %s', async (_, concurrency) => {
    const recorder = await openRecorder({ skipCheck: new Set(['missing-key']) });
    const file = join(await makeFolder(), 'r.json');
    const flags = `--environment production --concurrency ${concurrency} --report json=${file} --only missing-key,malformed-key`;
    const { exitCode } = await recorder.run(flags);
    recorder.close();
    expect(exitCode).toBe(1);
    const { entries } = JSON.parse(await readFile(file, 'utf8')) as Report; // written by our reporter
    const writes = entries.filter(({ operation, reason = '' }) => !/^(get|list)/.test(operation) && !isPlanned(reason));
    const [accepted] = writes.filter(({ received = 999 }) => received < 300);
    const reason = `a write of ${accepted?.case} was accepted (${accepted?.received}), and in production no other is sent after it`;
    const skipped = writes.filter((entry) => entry.outcome === 'skip' && entry.reason === reason);
    expect(accepted).toMatchObject({ outcome: 'fail' });
    expect(skipped.length).toBeGreaterThan(3);
    // Of what is refused none is sent after the one that is accepted.
    const refused = writes.filter(({ received = 0 }) => received >= 400);
    expect(refused.length + skipped.length + 1).toBe(writes.length);
    const sent = recorder.requests.filter(({ method }) => method !== 'GET');
    expect(sent.length).toBe(refused.flatMap(({ exchanges }) => exchanges).length + 1);
  });
});

describe('a live key', () => {
  const ONLY = '--depth quick --only delay-on-live-key,live-key-on-sandbox-endpoint,again-400,again-403';

  it('is used for one read and for what is refused', async () => {
    const recorder = await openRecorder();
    const { exitCode } = await recorder.run(ONLY);
    const own = recorder.requests.filter(({ key }) => key === recorder.keys.live);
    recorder.close();
    expect(exitCode).toBe(0);
    expect(own.filter(({ method }) => method === 'GET')).toHaveLength(1);
    expect(own.filter(({ method }) => method !== 'GET').length).toBeGreaterThan(1);
  });

  it('is not used again once a probe with it was accepted', async () => {
    const recorder = await openRecorder({ skipCheck: new Set(['live-delay', 'live-fire']) });
    const { exitCode } = await recorder.run(`${ONLY} --concurrency 1`);
    const own = recorder.requests.filter(({ key, method }) => key === recorder.keys.live && method !== 'GET');
    recorder.close();
    expect(exitCode).toBe(1);
    // Two lanes may each have sent one before either was answered.
    expect(own.length).toBeLessThanOrEqual(2);
    expect(new Set(own.map(({ path }) => path)).size).toBe(own.length);
  });
});

describe('an event', () => {
  const FIRE = '/api/integrations/sandbox/events/fire';
  const isFired = ({ path, method }: Recorded): boolean => path === FIRE && method === 'POST';

  it('is fired where the workspace has no webhooks of others', async () => {
    const recorder = await openRecorder();
    await recorder.run('--depth quick --only event-fired,subscription-made');
    recorder.close();
    expect(recorder.requests.some(isFired)).toBe(true);
  });

  async function subscribe({ baseUrl, keys }: Recorder, endpointUrl: string, enabled = true): Promise<string> {
    const url = `${baseUrl}/api/integrations/webhooks/subscriptions`;
    const headers = { 'X-API-Key': keys.sandbox, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ endpointUrl, eventTypes: ['asset.processing.completed'] });
    const answer = await fetch(url, { method: 'POST', headers, body });
    const { id } = (await answer.json()) as { id: string }; // the reference's own
    if (!enabled) await fetch(`${url}/${id}`, { method: 'PATCH', headers, body: '{"enabled":false}' });
    return id;
  }

  it('is not fired where it would reach the webhooks of others, but what can only be refused is sent', async () => {
    const recorder = await openRecorder();
    const id = await subscribe(recorder, 'https://hooks.other.test/services/secret');
    const file = join(await makeFolder(), 'r.json');
    const { exitCode } = await recorder.run(
      `--depth quick --only event-fired,event-unknown/fired,missing-key/none/fireSandboxEvent --report json=${file}`,
    );
    recorder.close();
    const { entries } = JSON.parse(await readFile(file, 'utf8')) as Report; // written by our reporter
    const reasons = entries.map(({ clause, outcome, reason }) => [clause, outcome, reason] as const);
    const why = `an event would reach the subscription ${id} (at hooks.other.test), which no run of assay made: disable or delete it, use a workspace of its own, or set \`webhook.besideOthers: true\``;
    expect(exitCode).toBe(0);
    expect(new Set(reasons.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify(['event-fired', 'skip', why]),
        JSON.stringify(['event-unknown', 'pass', undefined]),
        JSON.stringify(['missing-key', 'pass', undefined]),
      ]),
    );
    expect(recorder.requests.filter(isFired)).toHaveLength(2);
  });

  const harmless: readonly (readonly [string, string, boolean, object])[] = [
    ['of another run', 'https://example.com/assay?assay=assay-0123456789ab-nx1', true, {}],
    ['that are disabled', 'https://hooks.other.test/', false, {}],
    ['that the profile admits', 'https://hooks.other.test/', true, { webhook: { besideOthers: true } }],
  ];

  it.each(harmless)('is fired beside webhooks %s', async (_, endpointUrl, enabled, profile) => {
    const recorder = await openRecorder();
    await subscribe(recorder, endpointUrl, enabled);
    const { exitCode } = await recorder.run('--depth quick --only event-fired', profile);
    recorder.close();
    expect(exitCode).toBe(0);
    expect(recorder.requests.some(isFired)).toBe(true);
  });
});

describe('an owner request', () => {
  const state = (path: string): object => ({
    arrangements: { 'failed-asset': { request: { method: 'POST', path } } },
  });
  const table: readonly (readonly [string, string, string, number])[] = [
    ['to the target itself is made', '/__arrange/failed-asset', '', 0],
    ['to another host is refused', 'https://elsewhere.example/arrange', '', 2],
    ['to a host that looks like the target is refused', 'https://127.0.0.1.example/arrange', '', 2],
    ['to an allowed host is made', 'https://elsewhere.example/arrange', ' --allow-host elsewhere.example', 0],
  ];

  it.each(table)('%s', async (_, path, flags, exitCode) => {
    const target = await openTarget({}, state(path));
    const called = await target.call(`run --dry-run --depth quick --only retry-accepted${flags}`);
    await target.close();
    expect(called.exitCode).toBe(exitCode);
    if (exitCode === 2) expect(called.error).toMatch(/sends a request to .*\. Allow it with --allow-host/);
  });
});

describe('a ceiling', () => {
  const table: readonly (readonly [string, object, RegExp])[] = [
    [
      'of created resources',
      { maxCreated: 5 },
      /the ceiling of 5 created resources was reached \(limits\.maxCreated\)/,
    ],
    ['of uploaded bytes', { maxUploadBytes: 4000 }, /the ceiling of 4000 uploaded bytes was reached/],
    ['of requests', { maxRequests: 20 }, /the budget of 20 requests was spent/],
  ];

  it.each(table)('%s ends cases as errors, and the run as not conclusive', async (_, limits, reason) => {
    const recorder = await openRecorder();
    const flags = '--depth quick --only submission-made,direct-upload-made,already-submitted,missing-key';
    const { exitCode, lastLine } = await recorder.run(flags, { limits });
    const made = recorder.requests.filter(({ method, key }) => method === 'POST' && key === recorder.keys.sandbox);
    recorder.close();
    expect(exitCode).toBe(3);
    expect(lastLine).toMatch(reason);
    expect(made.length).toBeLessThan(30);
  });
});
