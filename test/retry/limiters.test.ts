import { describe, expect, it } from 'vitest';
import { json, setHeader } from '../../reference/mutants/edit.ts';
import { limitEach, type LimitRule, type ReferenceOptions, type Tamper } from '../../reference/index.ts';
import { expectFault, limitedAs, limits, rule, upload, type Fault } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const faults: readonly Fault[] = [
  {
    what: 'counts all buckets together',
    only: ['rate-limit-exceeded/sandbox'],
    options: { limits, behaviour: { countUnder: (_, key) => key } },
    clauses: ['buckets-independent'],
  },
  {
    what: 'counts two buckets together',
    only: [upload],
    options: {
      limits,
      behaviour: { countUnder: (bucket, key) => `${key}:${bucket === 'sandbox' ? 'upload' : bucket}` },
    },
    clauses: ['buckets-independent'],
  },
  {
    what: 'answers 403 instead of 429',
    only: [upload],
    options: { limits, tamper: limitedAs(() => json(403, { detail: 'Too many requests' })) },
    clauses: ['rate-limit-exceeded'],
  },
  {
    what: 'has X-RateLimit headers on what is served',
    only: [upload],
    options: {
      limits,
      tamper: (reply) => (reply.status === 200 ? setHeader(reply, 'X-RateLimit-Limit', '20') : reply),
    },
    clauses: ['no-rate-limit-headers'],
  },
];

describe('a limiter that', () => {
  it.each(faults)('$what is found under the right clause', async (fault) => {
    await expectFault(fault);
  });
});

describe('a burst whose requests are answered otherwise than documented', () => {
  const uploadUrl = (isOdd: (count: number) => boolean): Tamper => {
    let count = 0;
    return (reply, { operation, label }) => {
      if (operation !== 'createUploadUrl' || label === 'rate-limit') return reply;
      count += 1;
      return isOdd(count) ? json(404, { detail: 'Gone' }) : reply;
    };
  };

  const departed = { clause: 'upload-url-made', check: 'status', received: '404', level: 'required' };

  it('from the first one on breaks what the requests are to be answered, and blames no limit', async () => {
    const { entries, sent } = await judgeReference({ only: [upload], options: { tamper: uploadUrl(() => true) } });
    expect(entries).toMatchObject([
      {
        outcome: 'fail',
        reason: expect.stringContaining('the burst over upload was answered 404 from the first request on') as string,
        findings: [departed],
      },
    ]);
    expect(sent).toBeLessThan(100);
  });

  it('now and then goes on until one is limited, and is told', async () => {
    const { entries } = await judgeReference({
      only: [upload],
      options: { limits, tamper: uploadUrl((count) => count % 3 === 0) },
    });
    expect(entries).toMatchObject([{ outcome: 'fail', received: 429 }]);
    const findings = entries.flatMap((entry) => entry.findings);
    expect([...new Set(findings.map(({ clause }) => clause))]).toEqual(['upload-url-made']);
  });
});

describe('a burst that is answered with a server error', () => {
  const failing = (status: number): ReferenceOptions => ({
    limits,
    tamper: limitedAs(() => json(status, { detail: 'Internal server error' })),
  });

  it.each([500, 502])('%i from the limit on is not judged, with the reason', async (status) => {
    const { report, entries } = await judgeReference({ only: [upload], options: failing(status) });
    const reason = `not judged: the burst over upload was answered ${status} again and again`;
    expect(entries).toMatchObject([{ outcome: 'skip', reason, findings: [] }]);
    expect(report.counts.fail).toBe(0);
  });

  it('503 from the limit on, as infrastructure answers, ends in error', async () => {
    const { report, entries } = await judgeReference({ only: [upload], options: failing(503) });
    const reason = 'not judged: the burst over upload was answered 503 again and again';
    expect(entries).toMatchObject([{ outcome: 'error', reason, findings: [] }]);
    expect(report.exitCode).toBe(3);
  });

  it.each([500, 503])('%i now and then goes on until one is limited', async (status) => {
    let count = 0;
    const tamper: Tamper = (reply, { operation, label }) => {
      if (operation !== 'createUploadUrl' || label === 'rate-limit') return reply;
      return (count += 1) % 7 === 0 ? json(status, { detail: 'Internal server error' }) : reply;
    };
    const { entries } = await judgeReference({ only: [upload], options: { limits, tamper } });
    expect(entries).toMatchObject([{ outcome: 'pass', received: 429, met: { isKept: true } }]);
  });

  it('after the wait is not judged either', async () => {
    let failsAt = Infinity;
    const timedOptions = (now: () => number): ReferenceOptions => ({
      limits,
      tamper: (reply, { label }) => {
        if (label === 'rate-limit') failsAt = now() + 1000;
        if (label !== 'ok' || now() < failsAt) return reply;
        failsAt = Infinity;
        return json(500, { detail: 'Internal server error' });
      },
    });
    const { entries } = await judgeReference({ only: [upload], timedOptions });
    expect(entries).toMatchObject([
      { outcome: 'error', reason: 'sent again after the wait, the request was answered 500' },
    ]);
  });
});

describe('an honest limiter', () => {
  interface Row {
    readonly what: string;
    readonly change?: Partial<LimitRule>;
    readonly retryAfterSeconds?: (waitMs: number) => number;
  }

  const rows: readonly Row[] = [
    { what: 'fixed window' },
    { what: 'sliding log', change: { kind: 'sliding-log', countsRefused: true } },
    { what: 'sliding counter', change: { kind: 'sliding-counter', countsRefused: true } },
    { what: 'token bucket', change: { kind: 'token-bucket' } },
    { what: 'token bucket that counts what it refuses', change: { kind: 'token-bucket', countsRefused: true } },
    { what: 'GCRA', change: { kind: 'gcra' } },
    { what: 'penalty', change: { kind: 'penalty' } },
    { what: 'window shorter than a second', change: { windowMs: 300 } },
    { what: 'bucket that fills within a second', change: { kind: 'token-bucket', windowMs: 900 } },
    {
      what: 'window that asks for a second too many',
      retryAfterSeconds: (waitMs) => Math.floor(waitMs / 1000) + 1,
    },
    {
      what: 'window that asks to wait no time at its very end',
      retryAfterSeconds: (waitMs) => (waitMs < 1 ? 0 : Math.ceil(waitMs / 1000)),
    },
  ];

  it.each(rows)('that is a $what passes every burst', async ({ change = {}, retryAfterSeconds }) => {
    const { report } = await judgeReference({
      only: ['rate-limit-exceeded'],
      options: {
        limits: limitEach({ ...rule, ...change }),
        ...(retryAfterSeconds && { behaviour: { retryAfterSeconds } }),
      },
      depth: 'deep',
    });
    expect(report.counts).toMatchObject({ pass: 12, fail: 0, warn: 0, error: 0, skip: 0 });
  });
});
