/**
 * Calls back once nothing of this process is under way any more, at the latest after so many milliseconds; returns how to
 * stop listening.
 */
export function onStall(latestMs: number, listener: () => void): () => void {
  const leave = (): void => {
    process.off('beforeExit', call);
    clearTimeout(timer);
  };
  const call = (): void => {
    leave();
    listener();
  };
  const timer = setTimeout(call, Math.min(latestMs, LONGEST_TIMER_MS));
  timer.unref();
  process.on('beforeExit', call);
  return leave;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
