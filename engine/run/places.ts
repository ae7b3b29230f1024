/**
 * The places that a target has for resources of one kind under one key. It does not tell how many: they are no more than
 * may live at a time, and fewer once it refused one although others of the run lived.
 */
export interface Places {
  /** Waits until one more may live. */
  readonly take: () => Promise<void>;
  readonly give: () => void;
  /** How many are taken. */
  readonly taken: () => number;
  /** How many may be taken at most. */
  readonly most: () => number;
  /** Admits no more than so many at a time from now on; one is always admitted. */
  readonly lower: (most: number) => void;
  /** Says that a place may be had that is kept for others, where one is waited for. */
  readonly remind: () => void;
  /** Starts to watch; the function returned tells the most that were taken meanwhile. */
  readonly watch: () => () => number;
}

/** Returns so many places, all free; `onWant` is told where one has to wait. */
export function createPlaces(atMost: number, onWant: () => void): Places {
  let most = atMost;
  let taken = 0;
  const waiting: (() => void)[] = [];
  const watches = new Set<{ peak: number }>();

  const admit = (): void => {
    while (taken < most) {
      const next = waiting.shift();
      if (next === undefined) return;
      taken += 1;
      for (const watch of watches) watch.peak = Math.max(watch.peak, taken);
      next();
    }
  };
  const remind = (): void => {
    if (waiting.length > 0) onWant();
  };
  const take = async (): Promise<void> => {
    const place = new Promise<void>((resolve) => waiting.push(resolve));
    admit();
    remind();
    await place;
  };
  const give = (): void => {
    taken -= 1;
    admit();
    remind();
  };
  const lower = (wanted: number): void => {
    most = Math.max(1, Math.min(most, wanted));
  };
  const watch = (): (() => number) => {
    const own = { peak: taken };
    watches.add(own);
    return () => {
      watches.delete(own);
      return own.peak;
    };
  };
  return { take, give, taken: () => taken, most: () => most, lower, remind, watch };
}
