import type { Finding, Outcome, Report } from '../../engine/core/model/index.ts';

/** What may become of a case from one run to the next. */
export type ChangeKind = 'new' | 'fixed' | 'still' | 'unstable' | 'noLongerExercised';

/** A case that departs in one of two runs, or was exercised in the first only. */
export interface Change {
  readonly case: string;
  readonly title: string;
  readonly operation: string;
  /** The clause that is, or was, broken. */
  readonly clause: string;
  /** Absent where the run has no such case. */
  readonly before?: Outcome;
  readonly after?: Outcome;
  readonly finding?: Finding;
  readonly reason?: string;
  /** Whether it makes the later run the worse one. */
  readonly isWorse: boolean;
}

/** The median of the answers to an operation that grew or shrank by more than chance. */
export interface LatencyShift {
  readonly operation: string;
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly answers: readonly [before: number, after: number];
}

/** What is known of a run without its entries. */
export type RunName = Pick<
  Report,
  'run' | 'started' | 'verdict' | 'shard' | 'target' | 'client' | 'contract' | 'depth' | 'counts'
>;

/** What changed from one report to another. */
export interface Comparison {
  readonly before: RunName;
  readonly after: RunName;
  readonly changes: Readonly<Record<ChangeKind, readonly Change[]>>;
  /** Cases that were judged before and that the later run, of another depth or contract, does not have. */
  readonly notAsked: number;
  readonly latency: readonly LatencyShift[];
}
