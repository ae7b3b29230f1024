/**
 * Calls a function when a signal is given, until the function returned is called. However many wait for a signal, it has
 * one listener: to listen anew for each exchange costs more than the rest of sending it.
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
  const own = waiting.get(signal) ?? listen(signal);
  const waiter: Waiter = { call, at: own.length };
  own.push(waiter);
  return () => {
    leave(waiter, own);
  };
}

interface Waiter {
  readonly call: () => void;
  /** Its place among those who wait for the signal; below 0 once it left. */
  at: number;
}

// Lists and no sets: what a set outgrew refers to what it grew into, so that garbage that is old keeps the young alive.
const waiting = new WeakMap<AbortSignal, Waiter[]>();

function listen(signal: AbortSignal): Waiter[] {
  const own: Waiter[] = [];
  waiting.set(signal, own);
  signal.addEventListener('abort', () => {
    for (const { at, call } of [...own]) if (at >= 0) call();
  });
  return own;
}

// The last one takes the place.
function leave(waiter: Waiter, own: Waiter[]): void {
  const last = waiter.at < 0 ? undefined : own.pop();
  if (last === undefined) return;
  if (last !== waiter) {
    own[waiter.at] = last;
    last.at = waiter.at;
  }
  waiter.at = -1;
}
