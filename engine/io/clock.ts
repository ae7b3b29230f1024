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
      const end = (): void => {
        clearTimeout(timer);
        leave?.();
        resolve();
      };
      const timer = setTimeout(end, ms);
      const leave = signal && onAbort(signal, end);
    }),
};
