import type { Given } from './clause.ts';
import type { Expectation } from './expectation.ts';
import type { Operation } from './operation.ts';
import type { Exchange } from './probe.ts';
import type { SendSpec } from './send-spec.ts';
import type { Level } from './source.ts';

/** How a case is exercised where one probe does not do: what is sent, one after the other or at once. */
export type ProcedureSpec =
  /** Many requests at once until the bucket is exceeded, then what the other buckets answer, then once more after the wait. */
  | BurstSpec
  /** The probe, and the very same one again over a new connection some seconds later. */
  | { readonly kind: 'repeat' }
  /** A write that is refused as the case `of` is, and a read that would show what it left behind. */
  | { readonly kind: 'trace'; readonly of: string; readonly read: ReadSpec }
  /** A probe that fails, then, once the owner has ended the cause, again with backoff. */
  | { readonly kind: 'recover' };

/** The name of a procedure. */
export type ProcedureKind = ProcedureSpec['kind'];

/** A burst over a bucket. */
export interface BurstSpec {
  readonly kind: 'burst';
  /** The case, as `clause/case`, that is answered as each request is as long as it is not limited. */
  readonly of: string;
  /** The statuses that a request is answered with as long as it is not limited. */
  readonly served: readonly number[];
  /** How often the limited request is sent while one waits, to see how `Retry-After` changes. */
  readonly looks?: number;
  /** Sent once while the bucket is exceeded: a write whose trace `read` would show. */
  readonly limited?: { readonly operation: string; readonly send: SendSpec };
  readonly read?: ReadSpec;
}

/** A request that tells whether a refused write left something behind. */
export interface ReadSpec {
  readonly operation: string;
  readonly send: SendSpec;
  /** JSON pointers to values that are the same before and after. */
  readonly same?: readonly string[];
  /** An expression whose value stands nowhere in the answer. */
  readonly without?: string;
  /** The status of the answer. */
  readonly status?: number;
}

/** A request of a procedure besides the probe of its case. */
export interface SideRequest {
  readonly operation: Operation;
  readonly send: SendSpec;
}

/** What the clause that a procedure repeats, traces or exceeds expects of the request itself. */
export interface Expected {
  readonly clause: string;
  readonly level: Level;
  readonly expect: Expectation;
  readonly given?: Given;
}

/** What a case that follows a procedure sends besides its probe; operations and sends are resolved. */
export interface CaseProcedure {
  readonly spec: ProcedureSpec;
  /** Absent where the clause of the case itself judges the request. */
  readonly expected?: Expected;
  readonly read?: SideRequest;
  readonly limited?: SideRequest;
  /** Harmless requests, one for each other bucket, with what they are answered. */
  readonly others?: readonly (SideRequest & { readonly served: readonly number[] })[];
}

/** What an exchange of a sequence was sent for. */
export type StepKind =
  | 'first'
  | 'again'
  | 'served'
  | 'limited'
  | 'other'
  | 'waited'
  | 'before'
  | 'refused'
  | 'after'
  | 'broken'
  | 'recovery';

/** One exchange of a sequence. */
export interface SequenceStep {
  readonly as: StepKind;
  /** Milliseconds since the sequence began. */
  readonly atMs: number;
  readonly exchange: Exchange;
  /** It is none of the answers that a request of a burst may have. */
  readonly isOdd?: boolean;
}

/** The exchanges of a procedure that a check may look at. */
export interface Sequence {
  readonly procedure: ProcedureKind;
  readonly steps: readonly SequenceStep[];
  readonly read?: ReadSpec;
  /** What `without` of the read stands for. */
  readonly without?: string;
}
