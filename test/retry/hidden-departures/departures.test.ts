import { describe, expect, it } from 'vitest';
import { limitEach } from '../../../reference/index.ts';
import { limits } from '../faults.ts';
import { judgeReference } from '../judge-reference.ts';
import { beforeSecondRequests } from './before-second-requests.ts';
import { besideBursts } from './beside-bursts.ts';
import { inBursts } from './in-bursts.ts';

const hidden = [...beforeSecondRequests, ...inBursts, ...besideBursts];

describe('where a procedure finds no occasion, it tells that a server', () => {
  it.each(hidden)('$what', async ({ only, tamper, found, isLimited = false, depth = 'standard' }) => {
    const { entries, report } = await judgeReference({
      only: [only],
      depth,
      options: {
        tamper: tamper(),
        limits: isLimited ? limits : limitEach({ kind: 'fixed-window', requests: 100_000, windowMs: 1000 }),
      },
    });
    const all = entries.flatMap(({ findings }) => findings.map(({ clause }) => clause));
    expect([...new Set(all)].sort()).toEqual(expect.arrayContaining([...found]));
    expect(report.verdict).toBe('violates');
    expect(entries.filter(({ outcome }) => outcome === 'skip')).toEqual([]);
  });
});
