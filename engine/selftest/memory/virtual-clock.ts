import { onAbort } from '../../core/signal/index.ts';
import type { Clock } from '../../run/index.ts';

/** A clock whose time goes on only while nothing else does: waits cost nothing, and two runs take the same time. */
export interface VirtualClock extends Clock {
  /** Lets no wait end before the work has. */
  readonly during: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Moves the time on by some milliseconds. */
  readonly advance: (ms: number) => void;
}

/** Returns a virtual clock that starts at a fixed moment. */
export function createVirtualClock(): VirtualClock {
  const sleepers = new Set<Sleeper>();
  let time = START;
  let busy = 0;
  let isScheduled = false;

  const schedule = (): void => {
    if (isScheduled || sleepers.size === 0) return;
    isScheduled = true;
    setImmediate(wakeNext);
  };
  const wakeNext = (): void => {
    isScheduled = false;
    if (busy > 0) return;
    const [next] = [...sleepers].sort((one, other) => one.at - other.at);
    if (next !== undefined) {
      time = Math.max(time, next.at);
      next.wake();
    }
    schedule();
  };
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const sleeper = { at: time + ms, wake: end };
      function end(): void {
        sleepers.delete(sleeper);
        leave?.();
        resolve();
      }
      const leave = signal && onAbort(signal, end);
      sleepers.add(sleeper);
      schedule();
    });
  const during = async <Value>(work: Promise<Value>): Promise<Value> => {
    busy += 1;
    try {
      return await work;
    } finally {
      busy -= 1;
      schedule();
    }
  };
  const advance = (ms: number): void => {
    time += ms;
  };
  return { now: () => time, sleep, during, advance };
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

const START = Date.UTC(2026, 0, 1);
