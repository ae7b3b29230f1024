/** Counts in each lane how many waits in a row the target did not keep: it limited the request that had waited again. */
export interface UnkeptWaits {
  readonly note: (lane: string, isKept: boolean) => void;
  /** Returns the least milliseconds to wait next, whatever the target says: after `Retry-After` follows backoff. */
  readonly backoffMs: (lane: string) => number;
  /** Tells whether no wait of the lane is going to be kept. */
  readonly isHopeless: (lane: string) => boolean;
}

/** Returns an account of lanes in which every wait was kept so far. */
export function createUnkeptWaits(): UnkeptWaits {
  const inARow = new Map<string, number>();
  const countOf = (lane: string): number => inARow.get(lane) ?? 0;
  const isHopeless = (lane: string): boolean => countOf(lane) >= HOPELESS;
  return {
    note: (lane, isKept) => {
      inARow.set(lane, isKept ? 0 : countOf(lane) + 1);
    },
    backoffMs: (lane) => {
      const count = countOf(lane);
      return count === 0 || isHopeless(lane) ? 0 : Math.min(FIRST_MS * 2 ** (count - 1), LONGEST_MS);
    },
    isHopeless,
  };
}

const HOPELESS = 19;
const FIRST_MS = 100;
const LONGEST_MS = 400;
