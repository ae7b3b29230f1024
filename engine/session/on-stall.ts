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
  const until = performance.now() + latestMs;
  const look = (): void => {
    const left = until - performance.now();
    // A timer that is told to wait longer than it can fires at once.
    if (left > 0) timer = setTimeout(look, Math.min(Math.ceil(left), LONGEST_TIMER_MS)).unref();
    else call();
  };
  let timer: NodeJS.Timeout | undefined;
  look();
  process.on('beforeExit', call);
  return leave;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
