import type { LimiterKind, LimitRule } from '../reference/index.ts';

/** A limiter that teams use, of which every one keeps what its `Retry-After` says. */
export interface NamedLimiter {
  readonly name: string;
  readonly rule: LimitRule;
}

const kinds: readonly LimiterKind[] = [
  'fixed-window',
  'sliding-log',
  'sliding-counter',
  'token-bucket',
  'gcra',
  'penalty',
];

const rates: readonly (Pick<LimitRule, 'requests' | 'windowMs'> & { readonly perSecond: number })[] = [
  { perSecond: 2, requests: 10, windowMs: 5000 },
  { perSecond: 10, requests: 50, windowMs: 5000 },
  { perSecond: 200, requests: 200, windowMs: 1000 },
];

/** Each kind of counting at each rate, without and with what is refused. */
export const limiters: readonly NamedLimiter[] = kinds.flatMap((kind) =>
  rates.flatMap(({ perSecond, requests, windowMs }) =>
    // A penalty begins anew with what is refused, so it counts that anyway.
    (kind === 'penalty' ? [true] : [false, true]).map((countsRefused) => ({
      name: `${kind} of ${perSecond} a second${countsRefused ? ', which counts what it refuses' : ''}`,
      rule: { kind, requests, windowMs, countsRefused },
    })),
  ),
);
