/** Time, as a parameter: the real one, or one that a test moves. */
export interface Clock {
  /** Milliseconds since the epoch; it never goes back. */
  readonly now: () => number;
  /** Resolves once `now` has gone on by `ms`, never before, or as soon as the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Waits for a moment of a clock: it is over when the clock says so, or as soon as the signal is aborted. */
export async function sleepUntil(clock: Clock, until: number, signal?: AbortSignal): Promise<void> {
  // What is left is a difference of large numbers, so that a sum with it may fall short of the moment.
  for (let left = until - clock.now(); left > 0 && signal?.aborted !== true; left = until - clock.now()) {
    await clock.sleep(left, signal);
  }
}
