/**
 * Calls a function when a signal is given, until the function returned is called. However many wait for a signal, it has
 * one listener: to listen anew for each exchange costs more than the rest of sending it.
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
  const calls = waiting.get(signal) ?? listen(signal);
  calls.add(call);
  return () => {
    calls.delete(call);
  };
}

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

function listen(signal: AbortSignal): Set<() => void> {
  const calls = new Set<() => void>();
  waiting.set(signal, calls);
  signal.addEventListener('abort', () => {
    for (const call of calls) call();
  });
  return calls;
}
