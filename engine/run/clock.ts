/** Time, as a parameter: the real one, or one that a test moves. */
export interface Clock {
  /** Milliseconds since the epoch; it never goes back. */
  readonly now: () => number;
  /** Resolves after `ms` milliseconds, or as soon as the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}
