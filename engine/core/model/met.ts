/** What the procedure of a case met, for the table of retry rules and the observations. */
export type Met =
  | ({ readonly kind: 'burst' } & Burst)
  | { readonly kind: 'repeat'; readonly status: number; readonly isSame: boolean }
  | Recovery;

/** A burst over a rate-limit bucket. */
export interface Burst {
  readonly case: string;
  readonly bucket: string;
  /** Requests that were served before the first that was limited. */
  readonly served: number;
  /** `Retry-After` of the first that was limited, as it was sent; absent where there was none. */
  readonly retryAfter?: string;
  /** Whether the request sent after that wait was served; absent where none was sent. */
  readonly isKept?: boolean;
  /** What `Retry-After` said on later looks, with the milliseconds since the burst began. */
  readonly looks: readonly { readonly atMs: number; readonly status: number; readonly retryAfter?: string }[];
  /** Some of its moments in order; not all that were served stand among them. */
  readonly points: readonly BurstPoint[];
}

/** A moment of a burst. */
export interface BurstPoint {
  readonly atMs: number;
  readonly kind: 'served' | 'limited' | 'wait' | 'again';
}

/** What came of a failure once its cause had ended. */
export interface Recovery {
  readonly kind: 'recover';
  /** The status of the failure. */
  readonly status: number;
  readonly operation: string;
  /** The statuses of the retries, in order. */
  readonly answers: readonly number[];
  readonly waitedMs: number;
  readonly isRecovered: boolean;
}
