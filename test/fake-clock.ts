import { onAbort } from '../engine/core/signal/index.ts';
import type { Clock } from '../engine/run/index.ts';

/** Returns a clock whose time jumps to the next sleeper's end as soon as nothing else is to be done. */
export function createFakeClock(): Clock {
  let time = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const pump = (): void => {
    sleepers.sort((one, other) => one.at - other.at);
    const next = sleepers.shift();
    if (next === undefined) return;
    time = Math.max(time, next.at);
    next.wake();
  };
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const wake = (): void => {
        leave?.();
        resolve();
      };
      const leave = signal && onAbort(signal, wake);
      sleepers.push({ at: time + ms, wake });
      setTimeout(pump, 0);
    });
  return { now: () => time, sleep };
}
