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

/** What a target has taken of an upload. */
export interface Taken {
  readonly bytes: number;
  /** When the last of them was, in ms of `performance.now()`. */
  readonly at: number;
}

/**
 * Calls `stop` when the time is up or a signal is given from here on; the function returned calls it off. The time of an
 * upload begins anew with each byte that the target takes, as long as it does not dawdle.
 */
export function startDeadline(
  { timeoutMs, signals }: Limits,
  stop: (failure: Failure) => void,
  lookAtTaken?: () => Taken | undefined,
): () => void {
  const abort = (): void => {
    stop(abortion);
  };
  const began = performance.now();
  const look = (): void => {
    const taken = lookAtTaken?.() ?? { bytes: 0, at: began };
    const end = timeoutMs + Math.min(taken.at, began + taken.bytes / SLOWEST_BYTES_PER_MS);
    const left = end - performance.now();
    if (left > 0) timer = setTimeout(look, Math.ceil(left));
    else stop(makeFailure('timeout', `after ${timeoutMs} ms${reasonOf(taken, began)}`));
  };
  let timer = setTimeout(look, timeoutMs);
  const leave = signals.map((signal) => onAbort(signal, abort));
  return () => {
    clearTimeout(timer);
    for (const one of leave) one();
  };
}

const SLOWEST_BYTES_PER_MS = 64;

function reasonOf({ bytes, at }: Taken, began: number): string {
  if (bytes === 0) return '';
  return began + bytes / SLOWEST_BYTES_PER_MS < at
    ? `, with less than ${SLOWEST_BYTES_PER_MS} kB of the upload taken a second`
    : ' without progress';
}
