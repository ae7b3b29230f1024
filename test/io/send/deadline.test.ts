import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline, type Taken } from '../../../engine/io/send/deadline.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const TIMEOUT_MS = 1000;
const HOUR_MS = 3_600_000;

describe('a deadline of 1,000 ms', () => {
  it.each<{ readonly title: string; readonly taken: (ms: number) => Taken | undefined; readonly end: string }>([
    { title: 'nothing is taken', taken: () => undefined, end: '1000: after 1000 ms' },
    {
      title: 'a part is taken at once and no more',
      taken: () => ({ bytes: 10_000_000, at: 0 }),
      end: '1000: after 1000 ms without progress',
    },
    {
      title: 'a part is taken after 900 ms and no more',
      taken: (ms) => (ms < 900 ? undefined : { bytes: 10_000_000, at: 900 }),
      end: '1900: after 1000 ms without progress',
    },
    { title: '64 kB are taken each second', taken: (ms) => ({ bytes: 64 * ms, at: ms }), end: 'none' },
    { title: '64 kB are taken at the end of each second', taken: inSteps(64_000, 1000), end: 'none' },
    { title: 'much is taken each second', taken: inSteps(1_000_000, 900), end: 'none' },
    {
      title: 'half as much is taken each second',
      taken: (ms) => ({ bytes: 32 * ms, at: ms }),
      end: '2000: after 1000 ms, with less than 64 kB of the upload taken a second',
    },
    {
      title: 'next to nothing is taken again and again',
      taken: inSteps(1, 100),
      end: '1001: after 1000 ms, with less than 64 kB of the upload taken a second',
    },
  ])('ends as it must where $title', ({ taken, end }) => {
    const began = performance.now();
    const now = (): number => performance.now() - began;
    let ended = 'none';
    const callOff = startDeadline(
      { timeoutMs: TIMEOUT_MS, signals: [] },
      ({ message }) => {
        ended = `${now()}: ${/\((.*)\)$/.exec(message)?.[1] ?? message}`;
      },
      () => {
        const found = taken(now());
        return found === undefined ? undefined : { ...found, at: began + found.at };
      },
    );
    vi.advanceTimersByTime(HOUR_MS);
    expect(ended).toBe(end);
    callOff();
    expect(vi.getTimerCount()).toBe(0);
  });
});

// Takes so many bytes each time that so much time has passed.
function inSteps(bytes: number, everyMs: number): (ms: number) => Taken | undefined {
  return (ms) => {
    const steps = Math.floor(ms / everyMs);
    return steps === 0 ? undefined : { bytes: steps * bytes, at: steps * everyMs };
  };
}
