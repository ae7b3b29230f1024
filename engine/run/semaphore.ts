/** Hands out a bounded number of permits in the order in which they were asked for. */
export interface Semaphore {
  readonly take: () => Promise<void>;
  readonly give: () => void;
}

/** Returns a semaphore with this many permits. */
export function createSemaphore(permits: number): Semaphore {
  let free = permits;
  const waiting: (() => void)[] = [];
  const take = (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const give = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return { take, give };
}
