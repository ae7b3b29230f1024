import { describe, expect, it } from 'vitest';
import { createBursts, type Bursts, type Turn } from '../../engine/run/bursts.ts';
import { createFakeClock } from '../fake-clock.ts';

const { signal } = new AbortController();
const turnOf = (bucket: string, ...missing: readonly string[]): Turn => ({ bucket, missing });

interface Setting {
  readonly bursts: Bursts;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

function set(): Setting {
  const { now, sleep } = createFakeClock();
  return { bursts: createBursts({ now, sleep }, 60_000), now, sleep };
}

describe('bursts', () => {
  it('have their turns one after the other', async () => {
    const { bursts } = set();
    const order: string[] = [];
    await bursts.begin(turnOf('a'), signal);
    const next = bursts.begin(turnOf('b'), signal).then(() => order.push('b begins'));
    await Promise.resolve();
    order.push('a ends');
    bursts.end(turnOf('a'), turnOf('a'));
    await next;
    expect(order).toEqual(['a ends', 'b begins']);
  });

  it('wait until the buckets that they miss are usable, and a little longer', async () => {
    const { bursts, now } = set();
    bursts.exceed('a', 5000);
    await bursts.begin(turnOf('b', 'a'), signal);
    expect(now()).toBe(5500);
  });

  it('do not wait for a bucket that they do not miss', async () => {
    const { bursts, now } = set();
    bursts.exceed('a', 5000);
    await bursts.begin(turnOf('b'), signal);
    expect(now()).toBe(0);
  });

  it('let a later one go first that misses their bucket', async () => {
    const { bursts } = set();
    const order: string[] = [];
    const turns = [turnOf('b', 'a'), turnOf('c', 'a', 'b')];
    for (const turn of turns) {
      await bursts.begin(turnOf(turn.bucket), signal);
      bursts.end(turnOf(turn.bucket), turn);
    }
    await Promise.all(
      turns.map(async (turn) => {
        await bursts.begin(turn, signal);
        order.push(turn.bucket);
        bursts.end(turn, turnOf(turn.bucket));
      }),
    );
    expect(order).toEqual(['c', 'b']);
  });

  it('wait no longer than allowed', async () => {
    const { bursts, now } = set();
    bursts.exceed('a', Infinity);
    await bursts.begin(turnOf('b', 'a'), signal);
    expect(now()).toBe(60_000);
  });

  it('wait no longer when the run is interrupted', async () => {
    const { bursts, now } = set();
    const interrupt = new AbortController();
    bursts.exceed('a', 5000);
    const begun = bursts.begin(turnOf('b', 'a'), interrupt.signal);
    interrupt.abort();
    await begun;
    expect(now()).toBe(0);
  });
});

describe('a bucket', () => {
  it('is due to serve a request once its wait is over, until one is sent', async () => {
    const { bursts, sleep } = set();
    const seen = [bursts.isRested('a')];
    bursts.exceed('a', 1000);
    seen.push(bursts.isRested('a'));
    await sleep(1500);
    seen.push(bursts.isRested('a'));
    bursts.use('a');
    seen.push(bursts.isRested('a'));
    expect(seen).toEqual([false, false, true, false]);
  });

  it('is exceeded for a time that is known and allowed, or for good', () => {
    const { bursts } = set();
    bursts.exceed('a', 1000);
    bursts.exceed('b', Infinity);
    bursts.exceed('c', 60_001);
    expect(['a', 'b', 'c', 'd'].map(bursts.isExceeded)).toEqual([true, true, true, false]);
    expect(['a', 'b', 'c', 'd'].map(bursts.isPassing)).toEqual([true, false, false, false]);
  });
});
