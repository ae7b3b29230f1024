import type { Failure } from '../../core/model/index.ts';
import { makeFailure } from './failure.ts';
import { onAbort } from '../../core/signal/index.ts';

/** What ends a probe from our side. */
export interface Limits {
  readonly timeoutMs: number;
  readonly signals: readonly AbortSignal[];
}

/** What a probe comes to that is stopped by a signal. */
export const abortion: Failure = makeFailure('aborted', 'by assay');

/** Calls `stop` when the time is up or a signal is given from here on; the function returned calls it off. */
export function startDeadline(limits: Limits, stop: (failure: Failure) => void): () => void {
  const abort = (): void => {
    stop(abortion);
  };
  const timer = setTimeout(() => {
    stop(makeFailure('timeout', `after ${limits.timeoutMs} ms`));
  }, limits.timeoutMs);
  const leave = limits.signals.map((signal) => onAbort(signal, abort));
  return () => {
    clearTimeout(timer);
    for (const one of leave) one();
  };
}
