/** Counts a request at a time: 0 when it is admitted, else the milliseconds until one is. */
export type Limiter = (now: number) => number;

/** How many requests a bucket admits in which time. */
export interface LimitRule {
  readonly kind: LimiterKind;
  readonly requests: number;
  readonly windowMs: number;
}

/** The ways of counting. */
export type LimiterKind = 'fixed-window' | 'sliding-window' | 'token-bucket';
