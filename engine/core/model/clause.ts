import type { Expectation } from './expectation.ts';
import type { OwnClause } from './own-check.ts';
import type { ProcedureKind, ProcedureSpec } from './procedure.ts';
import type { SendSpec } from './send-spec.ts';
import type { Level, Position, RetryRule, Source } from './source.ts';
import type { WalkSpec } from './walk.ts';

/** One checkable sentence with its source. */
export interface Clause {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly statement: string;
  readonly source: Source;
  readonly level: Level;
  readonly retry?: RetryRule;
  /** For an envelope clause: the received statuses that it judges. */
  readonly statuses: readonly number[];
  /** For a sequence clause: the procedure whose exchanges it judges; for a clause of the lifecycle: walks or races. */
  readonly during?: ProcedureKind | WalkSpec['kind'];
  readonly expect: Expectation;
  readonly cases: readonly CaseSpec[];
  /** For an own clause: the answers that it is about; all where nothing is said. */
  readonly about?: Pick<OwnClause, 'operations' | 'statuses'>;
  readonly at: Position;
}

/**
 * A situation is exercised by cases; an envelope clause judges each answer of its statuses; a sequence clause judges the
 * exchanges of each case that follows its procedure; an always clause judges each answer; a clause of the lifecycle judges
 * the steps of walks or races; an own clause is judged by a function of the profile, on each answer that it is about.
 */
export type ClauseKind = 'situation' | 'envelope' | 'sequence' | 'always' | 'lifecycle' | 'own';

/** What a case does to the target, beyond being answered. */
export type Effect = 'reads' | 'creates' | 'exhausts' | 'breaks';

/** How thorough a run is. */
export type Depth = 'quick' | 'standard' | 'deep';

/** One way to exercise a clause, before it is expanded over operations. */
export interface CaseSpec {
  readonly id: string;
  /** May hold `{operation}`. */
  readonly title: string;
  readonly operations: readonly string[];
  /** States that it needs besides those that its request refers to. */
  readonly arrange?: readonly string[];
  readonly send: SendSpec;
  /** Replaces parts of the clause's expectation. */
  readonly expect: Expectation;
  readonly level?: Level;
  readonly effect?: Effect;
  readonly depth: Depth;
  /** Name of a generator that makes the probes. */
  readonly generate?: string;
  readonly given?: Given;
  readonly then?: FollowUp;
  readonly procedure?: ProcedureSpec;
  /** Instead of a probe of its own: cases of other clauses that ask for the clause's status alone. */
  readonly repeats?: Repeats;
  readonly at: Position;
}

/** What is sent when the probe of a case is accepted; the answer to it is judged instead. */
export interface FollowUp {
  readonly operation: string;
  /** May refer to the first answer: `$response.body#/...`. */
  readonly send: SendSpec;
}

/** A fact about the target that decides how firmly a case is asserted. */
export interface Given {
  /** An arrangement; whether its workflow succeeds is the fact. */
  readonly arrangement: string;
  readonly otherwise: { readonly level?: Level; readonly expect: Expectation };
}

/** Which refusals are sent again. */
export interface Repeats {
  /** How many cases of each operation. */
  readonly each: number;
  /** How many are passed over first. */
  readonly after?: number;
}
