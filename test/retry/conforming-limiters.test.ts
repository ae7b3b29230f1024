import { describe, expect, it } from 'vitest';
import type { Entry } from '../../engine/core/model/index.ts';
import { limitEach } from '../../reference/index.ts';
import { isFull } from '../is-full.ts';
import { limiters } from '../limiters.ts';
import { judgeReference } from './judge-reference.ts';

// In the short form some of the kinds and rates; in the long form all, without and with requests that overtake
// each other.
const seeds = isFull ? Array.from({ length: 30 }, (_, at) => at + 1) : [2];
const some = isFull ? limiters : limiters.filter((_, at) => at % 3 === 0);

describe.each(seeds)('with the seed %i nothing is held against a', (seed) => {
  const latencyMs = seed % 2 === 0 ? 40 : 0;

  it.each(some)('$name', { timeout: 600_000 }, async ({ rule }) => {
    const { report, entries } = await judgeReference({
      seed,
      latencyMs,
      rateLimit: { burst: 1000 },
      options: { limits: limitEach(rule) },
    });
    expect(entries.flatMap(complain)).toEqual([]);
    expect(report.exitCode).toBe(0);
    const bursts = entries.flatMap(({ met }) => (met?.kind === 'burst' ? [met] : []));
    expect(bursts.length).toBeGreaterThanOrEqual(rule.requests < 200 ? 6 : 0);
    expect(bursts.filter(({ isKept }) => isKept !== true)).toEqual([]);
  });
});

describe('a standard run against a token bucket of 60 a minute', () => {
  const rule = { kind: 'token-bucket', requests: 60, windowMs: 60_000 } as const;
  const runs = Array.from({ length: isFull ? 100 : 3 }, (_, at) => at + 1);

  it.each(runs)('ends with a verdict and exit 0 (%i)', { timeout: 600_000 }, async (seed) => {
    const { report, entries } = await judgeReference({ seed, latencyMs: 20, options: { limits: limitEach(rule) } });
    expect(entries.flatMap(complain)).toEqual([]);
    expect([report.verdict, report.exitCode]).toEqual(['conforms', 0]);
  });
});

function complain({ case: id, outcome, reason, findings }: Entry): readonly string[] {
  if (outcome === 'pass' || outcome === 'skip') return [];
  const found = findings.map(({ clause, at, received }) => `${clause} at ${at}: ${received}`);
  return [`${id}: ${outcome} ${reason ?? ''} ${found.join('; ')}`];
}
