import { describe, expect, it } from 'vitest';
import type { Depth } from '../../engine/core/model/index.ts';
import { limitEach, type Bucket, type LimiterKind, type ReferenceOptions, type Tamper } from '../../reference/index.ts';
import { json, setFields, setHeader } from '../../reference/mutants/edit.ts';
import { limits, rule } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const bursts: Readonly<Record<Bucket, string>> = {
  upload: 'createUploadUrl',
  submission_write: 'retryAsset',
  submission_read: 'getSubmission',
  webhook_write: 'updateSubscription',
  webhook_read: 'listSubscriptions',
  sandbox: 'fireSandboxEvent',
};
const buckets = Object.keys(bursts) as readonly Bucket[]; // the keys of a record of buckets
const pairs = buckets.flatMap((one) => buckets.filter((other) => other !== one).map((other) => [one, other] as const));

describe('where a bucket limits another one too', () => {
  it.each(pairs)('%s limits %s, which is found', async (one, other) => {
    const { entries } = await judgeReference({
      only: ['rate-limit-exceeded'],
      timedOptions: (now) => limitToo(one, other, now),
    });
    const findings = entries.flatMap((entry) =>
      entry.findings.map(({ clause, at }) => `${entry.case} ${clause} ${at}`),
    );
    expect(findings).toContain(
      `rate-limit-exceeded/${one.replace('_', '-')} buckets-independent status of ${bursts[other]}, which counts under ${other}`,
    );
  });
});

it('a bucket that limits another one is found where its own answers depart each time as well', async () => {
  const { entries } = await judgeReference({
    only: ['rate-limit-exceeded/webhook-write'],
    timedOptions: (now) => {
      const { tamper = same, ...options } = limitToo('webhook_write', 'webhook_read', now);
      const showSecret: Tamper = (reply, context) => {
        const changed = tamper(reply, context);
        const isChange = context.operation === 'updateSubscription' && changed.status === 200;
        return isChange ? setFields(changed, { secret: 'whsec_assay' }) : changed;
      };
      return { ...options, tamper: showSecret };
    },
  });
  expect(entries.map(({ outcome }) => outcome)).toEqual(['fail']);
  expect(entries[0]?.findings.map(({ clause }) => clause)).toContain('buckets-independent');
});

describe('where each bucket counts for itself', () => {
  const rows: readonly (readonly [LimiterKind, number, number, number])[] = [
    ['fixed-window', 60, 60_000, 1],
    ['sliding-log', 60, 60_000, 2],
    ['token-bucket', 60, 60_000, 2],
    ['token-bucket', 5, 1000, 3],
    ['token-bucket', 1, 1000, 1],
    ['token-bucket', 6, 60_000, 1],
  ];

  it.each(rows)('nothing is held against a %s of %i in %i ms', async (kind, requests, windowMs, seed) => {
    const options = { limits: limitEach({ kind, requests, windowMs }) };
    const only = ['rate-limit-exceeded', 'upload-url-made', 'filename-traversal', 'property-type'];
    const { report, entries } = await judgeReference({ only, seed, options });
    expect(report.counts).toMatchObject({ fail: 0, warn: 0, error: 0, skip: 0, unstable: 0 });
    const met = entries.flatMap((entry) => (entry.met?.kind === 'burst' ? [entry.met] : []));
    expect(met.map(({ isKept }) => isKept)).toEqual(buckets.map(() => true));
  });

  const short: readonly (readonly [LimiterKind, number, number, Depth, number])[] = [
    ['token-bucket', 5, 3000, 'standard', 1],
    ['token-bucket', 5, 3000, 'deep', 2],
    ['fixed-window', 60, 10_000, 'deep', 3],
  ];

  it.each(short)('a Retry-After that is too short is not held against it: %s of %i in %i ms, %s', async (...row) => {
    const [kind, requests, windowMs, depth, seed] = row;
    const { entries } = await judgeReference({
      only: ['rate-limit-exceeded'],
      depth,
      seed,
      options: {
        limits: limitEach({ kind, requests, windowMs }),
        behaviour: { retryAfterSeconds: (waitMs) => Math.max(0, Math.ceil(waitMs / 1000) - 1) },
      },
    });
    const clauses = entries.flatMap(({ findings }) => findings.map(({ clause }) => clause));
    expect([...new Set(clauses)]).toEqual(['served-after-retry-after']);
  });

  it('nobody waits for one that asks for more than is allowed', async () => {
    const { ms, report } = await judgeReference({
      only: ['rate-limit-exceeded'],
      options: {
        limits,
        behaviour: { retryAfterSeconds: (waitMs, one) => (one === 'upload' ? 1000 : Math.ceil(waitMs / 1000)) },
      },
    });
    expect(report.counts).toMatchObject({ pass: 6 });
    expect(ms).toBeLessThan(10_000);
  });

  it('the bursts cost two windows of time, not one for each bucket', async () => {
    const slow = { ...rule, windowMs: 30_000 };
    const { ms } = await judgeReference({ only: ['rate-limit-exceeded'], options: { limits: limitEach(slow) } });
    expect(ms).toBeLessThan(2.2 * slow.windowMs);
  });
});

const same: Tamper = (reply) => reply;

// Limits the other bucket, too, until the one that was exceeded is usable again.
function limitToo(one: Bucket, other: Bucket, now: () => number): ReferenceOptions {
  let until = 0;
  const operationsOf = (bucket: Bucket): string => bursts[bucket];
  return {
    limits,
    tamper: (reply, { operation, label }) => {
      const wait = reply.headers.find(([name]) => name === 'Retry-After')?.[1];
      if (label === 'rate-limit' && operation === operationsOf(one)) until = now() + Number(wait) * 1000;
      if (operation !== operationsOf(other) || now() >= until || reply.status === 429) return reply;
      const limited = json(429, { error: 'Rate limit exceeded: too many requests' });
      return setHeader(limited, 'Retry-After', String(Math.ceil((until - now()) / 1000)));
    },
  };
}
