import { describe, expect, it } from 'vitest';
import type { Entry } from '../../engine/core/model/index.ts';
import type { LimitRule, ReferenceOptions } from '../../reference/index.ts';
import { judgeReference, type Wish } from './judge-reference.ts';

const only = ['rate-limit-exceeded/upload'];
const rule: LimitRule = { kind: 'fixed-window', requests: 20, windowMs: 4000 };
const limits = { upload: rule };

async function judgeOne(wish: Wish): Promise<Entry | undefined> {
  return (await judgeReference({ only, ...wish })).entries[0];
}

// What a first burst is told is too short, all later ones are told the truth.
function lieOnce(now: () => number): ReferenceOptions {
  let began: number | undefined;
  const retryAfterSeconds = (waitMs: number): number => {
    began ??= now();
    return now() < began + 500 ? 1 : Math.ceil(waitMs / 1000);
  };
  return { limits, behaviour: { retryAfterSeconds } };
}

describe('a burst', () => {
  it('that is never limited is skipped with the number of requests', async () => {
    const entry = await judgeOne({ rateLimit: { burst: 50 } });
    expect(entry?.outcome).toBe('skip');
    expect(entry?.reason).toMatch(/^not exercised: none of 50 requests over upload in 0\.\d s was limited$/);
  });

  it('asked to wait longer than allowed passes and says so', async () => {
    expect(await judgeOne({ options: { limits }, rateLimit: { maxWaitSeconds: 3 } })).toMatchObject({
      outcome: 'pass',
      reason: 'the target asks to wait 4 s, more than the 3 s allowed',
    });
  });

  it('whose wait is kept the second time is an unstable warning', async () => {
    const entry = await judgeOne({ timedOptions: lieOnce });
    expect(entry).toMatchObject({ outcome: 'warn', unstable: true, reason: '1 of 2 times' });
    expect(entry?.findings.map(({ clause }) => clause)).toEqual(['served-after-retry-after']);
  });

  it('counts what was served and shows when', async () => {
    const entry = await judgeOne({ options: { limits } });
    expect(entry).toMatchObject({
      outcome: 'pass',
      received: 429,
      // The upload of a state that the others need was served first.
      met: { kind: 'burst', bucket: 'upload', served: 19, retryAfter: '4', isKept: true, looks: [] },
    });
    const points = entry?.met?.kind === 'burst' ? entry.met.points : [];
    expect(points.map(({ atMs }) => atMs)).toEqual(
      [...points.map(({ atMs }) => atMs)].sort((one, other) => one - other),
    );
    expect(points.at(-1)).toMatchObject({ kind: 'again' });
  });

  it('that is watched looks twice while it waits', async () => {
    const entry = await judgeOne({ only: ['rate-limit-exceeded/upload-watched'], depth: 'deep', options: { limits } });
    expect(entry?.met).toMatchObject({
      looks: [
        { status: 429, retryAfter: '2' },
        { status: 429, retryAfter: '1' },
      ],
      isKept: true,
    });
  });

  it('is not held back by the request rate', async () => {
    const { ms } = await judgeReference({ only, limits: { requestsPerSecond: 50 }, rateLimit: { burst: 1000 } });
    expect(ms).toBeLessThan(4000);
  });
});
