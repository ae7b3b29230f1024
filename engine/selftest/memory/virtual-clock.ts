import { onAbort } from '../../core/signal/index.ts';
import type { Clock } from '../../run/index.ts';

/** A clock whose time goes on only while nothing else does: waits cost nothing, and two runs take the same time. */
export interface VirtualClock extends Clock {
  /** Lets no wait end before the work has. */
  readonly during: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Moves the time on by some milliseconds. */
  readonly advance: (ms: number) => void;
}

/** Returns a virtual clock that starts at a fixed moment; each look at it moves its time on by a step of milliseconds, as looking does in life. */
export function createVirtualClock(step: () => number = () => 0): VirtualClock {
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
    const next = findFirst(sleepers);
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
  const now = (): number => {
    time += step();
    return time;
  };
  return { now, sleep, during, advance };
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

function findFirst(sleepers: Iterable<Sleeper>): Sleeper | undefined {
  let first: Sleeper | undefined;
  for (const sleeper of sleepers) if (first === undefined || sleeper.at < first.at) first = sleeper;
  return first;
}

const START = Date.UTC(2026, 0, 1);
