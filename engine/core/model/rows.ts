import type { Burst } from './met.ts';

/** Which shape the recorded answers with the statuses of an envelope have. */
export interface EnvelopeRow {
  readonly name: string;
  readonly statuses: readonly number[];
  /** How many have the shape that is documented for their status. */
  readonly matched: number;
  /** The others by the envelope that they look like, or by what they are instead. */
  readonly others: readonly { readonly shape: string; readonly times: number; readonly case: string }[];
}

/** The documented retry rule of a status beside what was observed. */
export interface RetryRow {
  readonly status: number;
  readonly rule: string;
  readonly answers: number;
  readonly waits: number;
  readonly waitedMs: number;
  readonly retryAfter: readonly string[];
  /** Refusals that were sent again, and how many of them were answered the same. */
  readonly repeated?: { readonly times: number; readonly same: number };
  /** Waits of `Retry-After` after a burst, and after how many of them the request was not limited. */
  readonly headerWaits?: { readonly times: number; readonly kept: number };
  /** Failures whose cause was ended, and how many of them a retry with backoff got over. */
  readonly recoveries?: { readonly times: number; readonly recovered: number; readonly waitedMs: number };
  readonly bursts?: readonly Burst[];
}
