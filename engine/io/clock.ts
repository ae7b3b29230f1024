import { onAbort } from '../core/signal/index.ts';

/** Real time: milliseconds since the epoch by a clock that never goes back, and sleeping that an abort ends. */
export const realClock: {
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
} = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const until = realClock.now() + ms;
      const end = (): void => {
        clearTimeout(timer);
        leave?.();
        resolve();
      };
      // A timer drops fractions of a millisecond, and fires at once where it is told to wait longer than it can.
      const look = (): void => {
        const left = until - realClock.now();
        if (left <= 0) end();
        else timer = setTimeout(look, Math.min(Math.ceil(left), LONGEST_TIMER_MS));
      };
      let timer = setTimeout(look, Math.min(Math.ceil(ms), LONGEST_TIMER_MS));
      const leave = signal && onAbort(signal, end);
    }),
};

const LONGEST_TIMER_MS = 2 ** 31 - 1;
