/** Counts a request at a time: 0 when it is admitted, else the milliseconds until one is, if none is sent meanwhile. */
export type Limiter = (now: number) => number;

/** How many requests a bucket admits in which time. */
export interface LimitRule {
  readonly kind: LimiterKind;
  readonly requests: number;
  readonly windowMs: number;
  /** A refused request counts like one that is admitted; within a fixed window that changes nothing. */
  readonly countsRefused?: boolean;
}

/** The ways of counting. */
export type LimiterKind = 'fixed-window' | 'sliding-log' | 'sliding-counter' | 'token-bucket' | 'gcra' | 'penalty';
