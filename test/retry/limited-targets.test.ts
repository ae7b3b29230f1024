import { expect, it } from 'vitest';
import type { LimitRule, ReferenceOptions } from '../../reference/index.ts';
import type { Contract, Depth } from '../../engine/core/model/index.ts';
import { judgeReference } from './judge-reference.ts';

type Kind = 'fixed-window' | 'sliding-log' | 'token-bucket';

interface Row extends LimitRule {
  readonly kind: Kind;
  readonly depth: Depth;
  readonly burst: number;
  readonly seed: number;
}

const rows: readonly Row[] = [
  ...(['fixed-window', 'sliding-log', 'token-bucket'] as const).flatMap((kind): readonly Row[] => [
    { kind, requests: 30, windowMs: 2000, depth: 'standard', burst: 0, seed: 1 },
    { kind, requests: 60, windowMs: 60_000, depth: 'standard', burst: 0, seed: 1 },
    { kind, requests: 30, windowMs: 2000, depth: 'standard', burst: 1000, seed: 2 },
    { kind, requests: 60, windowMs: 60_000, depth: 'standard', burst: 1000, seed: 2 },
    // So few at a time that a wait may come between a state that ends by itself and its probe.
    { kind, requests: 5, windowMs: 1000, depth: 'standard', burst: 0, seed: 3 },
  ]),
];

const MOST = 1.3;

it.each(rows)(
  '$requests in $windowMs ms ($kind, burst $burst, seed $seed) is nearly as fast as can be',
  async (row) => {
    const { kind, requests, windowMs, depth, burst, seed } = row;
    const rule = { kind, requests, windowMs };
    const served = new Map<string, number>();
    const tamper: ReferenceOptions['tamper'] = (reply, { key, label, operation }) => {
      const lane = `${operation ?? ''} ${key ?? ''}`;
      if (label !== 'rate-limit' && key !== undefined) served.set(lane, (served.get(lane) ?? 0) + 1);
      return reply;
    };
    const limits = Object.fromEntries(BUCKETS.map((bucket) => [bucket, rule]));
    const {
      report,
      contract,
      ms,
      leastMs: planned,
    } = await judgeReference({
      depth,
      seed,
      rateLimit: { burst, requestsPerMinute: (60_000 * requests) / windowMs },
      options: { limits, tamper },
    });
    expect(report.counts).toMatchObject({ fail: 0, error: 0, warn: 0, unstable: 0 });
    const least = leastOf(countByLane(served, contract), row);
    expect(ms).toBeGreaterThanOrEqual(least);
    expect(ms / least).toBeLessThan(MOST);
    // The plan counts by the minute.
    if (windowMs === 60_000) expect(ms / planned).toBeLessThan(MOST);
  },
);

const BUCKETS = ['upload', 'submission_write', 'submission_read', 'webhook_write', 'webhook_read', 'sandbox'];

// The lane with the most requests decides: a burst of the limit at once, and then as many again in each window.
function leastOf(counts: readonly number[], { kind, requests, windowMs }: Row): number {
  return Math.max(...counts.map((count) => windows[kind](count, requests) * windowMs));
}

const windows: Readonly<Record<Kind, (count: number, requests: number) => number>> = {
  'fixed-window': (count, requests) => Math.ceil(count / requests) - 1,
  'sliding-log': (count, requests) => Math.ceil(count / requests) - 1,
  'token-bucket': (count, requests) => (count - requests) / requests,
};

function countByLane(served: ReadonlyMap<string, number>, { operations }: Contract): readonly number[] {
  const lanes = new Map<string, number>();
  for (const [name, count] of served) {
    const [operation = '', key = ''] = name.split(' ');
    const lane = `${operations.find(({ id }) => id === operation)?.bucket ?? ''} ${key}`;
    lanes.set(lane, (lanes.get(lane) ?? 0) + count);
  }
  return [...lanes.values()];
}
