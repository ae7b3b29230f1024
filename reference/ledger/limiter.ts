/** How many requests a token may send in a while, in each of its buckets. */
export interface LedgerLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** Counts requests; returns when the next one is served where there were too many, in milliseconds since the epoch. */
export type Limiter = (name: string) => number | undefined;

/** Returns a limiter with windows that begin with a first request. */
export function createLimiter({ requests, windowMs }: LedgerLimit, now: () => number): Limiter {
  const windows = new Map<string, { readonly since: number; count: number }>();
  return (name) => {
    const at = now();
    const known = windows.get(name);
    const current = known !== undefined && at < known.since + windowMs ? known : { since: at, count: 0 };
    windows.set(name, current);
    if (current.count >= requests) return current.since + windowMs;
    current.count += 1;
    return undefined;
  };
}
