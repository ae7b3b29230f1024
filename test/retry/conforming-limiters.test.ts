import { describe, expect, it } from 'vitest';
import { limitEach } from '../../reference/index.ts';
import { isFull } from '../is-full.ts';
import { limiters } from '../limiters.ts';
import { judgeReference } from './judge-reference.ts';

const seeds = isFull ? Array.from({ length: 30 }, (_, at) => at + 1) : [1];

describe.each(seeds)('with the seed %i nothing is held against a', (seed) => {
  it.each(limiters)('$name', { timeout: 120_000 }, async ({ rule }) => {
    const { report, entries } = await judgeReference({
      seed,
      rateLimit: { burst: 1000 },
      options: { limits: limitEach(rule) },
    });
    const held = entries.filter(({ outcome }) => !['pass', 'skip'].includes(outcome));
    expect(held.map((entry) => [entry.case, entry.outcome, entry.reason, entry.findings])).toEqual([]);
    expect(report.exitCode).toBe(0);
    const bursts = entries.flatMap(({ met }) => (met?.kind === 'burst' ? [met] : []));
    expect(bursts.map(({ isKept }) => isKept)).toEqual(bursts.map(() => true));
    expect(bursts.length).toBe(6);
  });
});
