import { setMaxListeners } from 'node:events';
import type { Failure } from '../../core/model/index.ts';
import { makeFailure } from './failure.ts';

/** What ends a probe from our side. */
export interface Limits {
  readonly timeoutMs: number;
  readonly signals: readonly AbortSignal[];
}

/** Calls `stop` when the time is up or a signal comes; the function returned calls it off. */
export function startDeadline(limits: Limits, stop: (failure: Failure) => void): () => void {
  const abort = (): void => {
    stop(makeFailure('aborted', 'by assay'));
  };
  const timer = setTimeout(() => {
    stop(makeFailure('timeout', `after ${limits.timeoutMs} ms`));
  }, limits.timeoutMs);
  for (const signal of limits.signals) {
    // As many listeners as probes under way are no leak.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', abort);
  }
  if (limits.signals.some((signal) => signal.aborted)) queueMicrotask(abort);
  return () => {
    clearTimeout(timer);
    for (const signal of limits.signals) signal.removeEventListener('abort', abort);
  };
}
