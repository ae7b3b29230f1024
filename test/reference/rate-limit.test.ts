import { expect, test } from 'vitest';
import type { LimiterKind } from '../../reference/index.ts';
import { openReference } from './open-reference.ts';
import type { OpenReference } from './open-reference.ts';
import { requests } from './requests.ts';

const kinds: readonly LimiterKind[] = [
  'fixed-window',
  'sliding-log',
  'sliding-counter',
  'token-bucket',
  'gcra',
  'penalty',
];

interface Clocked extends OpenReference {
  wait: (ms: number) => void;
}

function openLimited(kind: LimiterKind, requests = 3, windowMs = 2500): Clocked {
  let now = 5000;
  const rule = { kind, requests, windowMs };
  const limits = { submission_read: rule, webhook_read: rule };
  const wait = (ms: number): void => {
    now += ms;
  };
  return { ...openReference({ now: () => now, limits }), wait };
}

async function read({ send }: OpenReference, key?: string): Promise<number> {
  return (await send(...lineOf('getSubmission'), key === undefined ? {} : { key })).status;
}

function lineOf(operation: 'getSubmission' | 'listSubscriptions'): [string, string] {
  const [method, path] = requests[operation];
  return [method, path];
}

test.each(kinds)('a %s refuses what is over the limit and says until when', async (kind) => {
  const reference = openLimited(kind);
  for (let sent = 0; sent < 3; sent += 1) {
    expect(await read(reference)).toBe(404);
    reference.wait(100);
  }
  const answer = await reference.send(...lineOf('getSubmission'));
  expect(answer.status).toBe(429);
  expect(answer.body).toEqual({ error: 'Rate limit exceeded: too many submission reads' });
  expect(answer.headers['retry-after']).toMatch(/^[1-4]$/);
  const seconds = Number(answer.headers['retry-after']);
  reference.wait(seconds * 1000);
  expect(await read(reference)).toBe(404);
});

test.each(kinds)('a %s counts each key and bucket on its own', async (kind) => {
  const reference = openLimited(kind, 1);
  expect([await read(reference), await read(reference)]).toEqual([404, 429]);
  expect(await read(reference, reference.keys.foreign)).toBe(404);
  expect(await read(reference, reference.keys.live)).toBe(404);
  expect(await reference.send(...lineOf('listSubscriptions'))).toMatchObject({ status: 200 });
});

test('a fixed window opens anew all at once', async () => {
  const reference = openLimited('fixed-window', 2, 1000);
  expect([await read(reference), await read(reference), await read(reference)]).toEqual([404, 404, 429]);
  reference.wait(999);
  expect(await read(reference)).toBe(429);
  reference.wait(1);
  expect([await read(reference), await read(reference), await read(reference)]).toEqual([404, 404, 429]);
});

test('a sliding log frees a place when a request leaves it', async () => {
  const reference = openLimited('sliding-log', 2, 1000);
  expect(await read(reference)).toBe(404);
  reference.wait(600);
  expect([await read(reference), await read(reference)]).toEqual([404, 429]);
  reference.wait(400);
  expect([await read(reference), await read(reference)]).toEqual([404, 429]);
});

test('a token bucket fills steadily', async () => {
  const reference = openLimited('token-bucket', 2, 1000);
  expect([await read(reference), await read(reference), await read(reference)]).toEqual([404, 404, 429]);
  reference.wait(500);
  expect([await read(reference), await read(reference)]).toEqual([404, 429]);
});

test('the default limits admit 300 requests in 2 seconds', async () => {
  const reference = openReference({ now: () => 0 });
  for (let sent = 0; sent < 300; sent += 1) expect(await read(reference)).toBe(404);
  expect(await read(reference)).toBe(429);
});

test.each(Object.entries(requests))('%s counts against its bucket', async (_, [method, path, bucket, body]) => {
  const rule = { kind: 'fixed-window', requests: 0, windowMs: 60_000 } as const;
  const { send } = openReference({ limits: { [bucket]: rule } });
  const answer = await send(method, path, { body });
  expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
});

test('a key that is refused is not counted', async () => {
  const reference = openLimited('fixed-window', 1);
  await read(reference, reference.keys.expired);
  await read(reference, reference.keys.ungated);
  expect(await read(reference)).toBe(404);
});
