import { describe, expect, it } from 'vitest';
import { createBursts, type Bursts, type Turn } from '../../engine/run/bursts.ts';
import { createFakeClock } from '../fake-clock.ts';
import { createToldLanes, type ToldLanes } from './told-lanes.ts';

const { signal } = new AbortController();
const turnOf = (lane: string, ...missing: readonly string[]): Turn => ({ lane, missing });

interface Setting extends Pick<ToldLanes, 'tell' | 'send' | 'hold'> {
  readonly bursts: Bursts;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

function set(): Setting {
  const { now, sleep } = createFakeClock();
  const { waits, lanes, ...change } = createToldLanes();
  return { bursts: createBursts({ clock: { now, sleep }, waits, lanes, longestMs: 60_000 }), now, sleep, ...change };
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

  it('wait until the lanes that they miss are usable, and a second longer', async () => {
    const { bursts, now, tell } = set();
    tell('a', 5000);
    await bursts.begin(turnOf('b', 'a'), signal);
    expect(now()).toBe(6000);
  });

  it('wait until nobody holds a lane that they miss, however long ago its wait was over', async () => {
    const { bursts, now, sleep, tell, hold } = set();
    tell('a', 1000);
    hold('a', true);
    const begun = bursts.begin(turnOf('b', 'a'), signal);
    await sleep(3000);
    hold('a', false);
    await begun;
    expect(now()).toBeGreaterThanOrEqual(3000);
    expect(now()).toBeLessThan(3200);
  });

  it('do not wait for a lane that they do not miss', async () => {
    const { bursts, now, tell } = set();
    tell('a', 5000);
    await bursts.begin(turnOf('b'), signal);
    expect(now()).toBe(0);
  });

  it('let a later one go first that misses their lane', async () => {
    const { bursts } = set();
    const order: string[] = [];
    const turns = [turnOf('b', 'a'), turnOf('c', 'a', 'b')];
    for (const turn of turns) {
      await bursts.begin(turnOf(turn.lane), signal);
      bursts.end(turnOf(turn.lane), turn);
    }
    await Promise.all(
      turns.map(async (turn) => {
        await bursts.begin(turn, signal);
        order.push(turn.lane);
        bursts.end(turn, turnOf(turn.lane));
      }),
    );
    expect(order).toEqual(['c', 'b']);
  });

  it('wait no longer than allowed', async () => {
    const { bursts, now, hold } = set();
    hold('a', true);
    await bursts.begin(turnOf('b', 'a'), signal);
    expect(now()).toBe(60_000);
  });

  it.each([
    ['that does not say how long', undefined] as const,
    ['that asks for more than is allowed', 60_001] as const,
  ])('do not wait for a lane %s', async (_, until) => {
    const { bursts, now, tell } = set();
    tell('a', until);
    await bursts.begin(turnOf('b', 'a'), signal);
    expect(now()).toBe(0);
  });

  it('wait no longer when the run is interrupted', async () => {
    const { bursts, now, tell } = set();
    const interrupt = new AbortController();
    tell('a', 5000);
    const begun = bursts.begin(turnOf('b', 'a'), interrupt.signal);
    interrupt.abort();
    await begun;
    expect(now()).toBe(0);
  });
});

describe('a lane', () => {
  it('is due to serve a request a second after its wait is over, until one is sent', async () => {
    const { bursts, sleep, tell, send } = set();
    const seen = [bursts.isRested('a')];
    tell('a', 1000);
    seen.push(bursts.isRested('a'));
    await sleep(2000);
    seen.push(bursts.isRested('a'));
    send('a');
    seen.push(bursts.isRested('a'));
    expect(seen).toEqual([false, false, true, false]);
  });

  it('is due to nobody else while a burst holds it', async () => {
    const { bursts, sleep, tell, hold } = set();
    tell('a', 1000);
    hold('a', true);
    await sleep(2000);
    expect([bursts.isExceeded('a'), bursts.isPassing('a'), bursts.isRested('a')]).toEqual([true, true, false]);
  });

  it('is exceeded for a time that is known and allowed, or for good', () => {
    const { bursts, tell } = set();
    tell('a', 1000);
    tell('b', undefined);
    tell('c', 60_001);
    expect(['a', 'b', 'c', 'd'].map(bursts.isExceeded)).toEqual([true, true, true, false]);
    expect(['a', 'b', 'c', 'd'].map(bursts.isPassing)).toEqual([true, false, false, false]);
  });

  it('whose wait was not kept makes no other one due', async () => {
    const { bursts, sleep, tell } = set();
    tell('a', 1000);
    tell('b', 1000);
    await sleep(2000);
    bursts.doubt('b');
    expect([bursts.isRested('a'), bursts.isPassing('a')]).toEqual([false, false]);
  });
});
