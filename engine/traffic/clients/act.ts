import type { Departure, ExamCheckName, ExamClause, Operation, TrafficExchange } from '../../core/model/index.ts';

/** A request of a client to an operation, with the answer to it. */
export interface Act {
  readonly exchange: TrafficExchange;
  readonly operation: Operation;
  readonly startedMs: number;
  /** When the answer was there; absent where none came. */
  readonly endedMs?: number;
  readonly status?: number;
  /** What `Retry-After` says, in seconds. */
  readonly retryAfter?: number;
  /** Method, target and body in one form: the same for the same request. */
  readonly sameAs: string;
  /** Method and path. */
  readonly likeAs: string;
}

/** What a client did that a clause of the exam speaks of. */
export interface Seen {
  readonly clause: ExamClause;
  readonly check: ExamCheckName;
  /** Absent where it kept the clause. */
  readonly departure?: Departure;
  readonly act: Pick<Act, 'exchange' | 'operation'>;
}

/** Watches the acts of one client for one clause. */
export type Watch = (act: Act) => readonly Seen[];
