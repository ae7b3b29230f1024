import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../engine/core/random/index.ts';
import { limitEach, type LimitRule } from '../../reference/index.ts';
import { createLimiters } from '../../reference/server/limiter/index.ts';
import { limiters } from '../limiters.ts';

const START = Date.UTC(2026, 0, 1);

function openLimiter(rule: LimitRule): (now: number) => number {
  return createLimiters(limitEach(rule))('a key', 'upload');
}

// Asks in bursts and with rests, as it is drawn.
function drawPauses(random: Random, { windowMs, requests }: LimitRule): readonly number[] {
  const drawOne = (at: number): number =>
    at % (2 * requests) === 0 ? random.int(2 * windowMs) : random.int(1000) * (windowMs / requests / 5000);
  return Array.from({ length: 20 * requests }, (_, at) => drawOne(at));
}

describe.each(limiters)('$name', ({ rule }) => {
  it.each([1, 2, 3, 4, 5])('serves who waited as told and sent nothing meanwhile (seed %i)', (seed) => {
    const random = createRandom(seed, 'pauses');
    const limit = openLimiter(rule);
    let now = START;
    let refused = 0;
    for (const pause of drawPauses(random, rule)) {
      now += pause;
      const waitMs = limit(now);
      if (waitMs <= 0) continue;
      refused += 1;
      if (random.int(3) > 0) continue;
      now += Math.ceil(waitMs / 1000) * 1000;
      expect(limit(now)).toBe(0);
    }
    expect(refused).toBeGreaterThan(10);
  });

  it('serves all that comes slowly enough', () => {
    const limit = openLimiter(rule);
    const intervalMs = (2 * rule.windowMs) / rule.requests;
    const waits = Array.from({ length: 100 }, (_, at) => limit(START + at * intervalMs));
    expect(waits.filter((waitMs) => waitMs > 0)).toEqual([]);
  });

  it('serves so many at once and no more', () => {
    const limit = openLimiter(rule);
    const waits = Array.from({ length: rule.requests + 1 }, () => limit(START));
    expect(waits.map((waitMs) => waitMs > 0)).toEqual([...Array<boolean>(rule.requests).fill(false), true]);
  });
});

describe('what is refused', () => {
  const askAgain = (rule: LimitRule): readonly number[] => {
    const limit = openLimiter(rule);
    for (let sent = 0; sent < rule.requests; sent += 1) limit(START);
    return [0, 100, 200].map((ms) => Math.round(limit(START + ms)));
  };
  const rule = { requests: 10, windowMs: 10_000 };

  it.each([
    ['fixed-window', [10_000, 9900, 9800], [10_000, 9900, 9800]],
    ['token-bucket', [1000, 900, 800], [2000, 2900, 3800]],
    ['gcra', [1000, 900, 800], [2000, 2900, 3800]],
    ['penalty', [10_000, 10_000, 10_000], [10_000, 10_000, 10_000]],
  ] as const)('a %s counts where it is told to', (kind, usual, counted) => {
    expect(askAgain({ kind, ...rule })).toEqual(usual);
    expect(askAgain({ kind, ...rule, countsRefused: true })).toEqual(counted);
  });

  it('takes a place of its own in a sliding log', () => {
    const askLater = (countsRefused: boolean): readonly number[] => {
      const limit = openLimiter({ kind: 'sliding-log', ...rule, countsRefused });
      for (let sent = 0; sent < rule.requests; sent += 1) limit(START + 500 * sent);
      return [5000, 5100, 5200].map((ms) => limit(START + ms));
    };
    expect(askLater(false)).toEqual([5000, 4900, 4800]);
    expect(askLater(true)).toEqual([5500, 5900, 6300]);
  });

  it('makes the window of a sliding counter weigh more', () => {
    const [first = 0, , last = 0] = askAgain({ kind: 'sliding-counter', ...rule, countsRefused: true });
    expect(last).toBeGreaterThan(first);
    expect(askAgain({ kind: 'sliding-counter', ...rule })).toEqual([11_000, 10_900, 10_800]);
  });
});
