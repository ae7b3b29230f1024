import type { Clause, Depth, Effect, Given } from './clause.ts';
import type { Operation } from './operation.ts';
import type { Expectation } from './expectation.ts';
import type { CaseProcedure } from './procedure.ts';
import type { SendSpec } from './send-spec.ts';
import type { Level } from './source.ts';
import type { WalkSpec } from './walk.ts';

/** One way to exercise a clause on one operation. */
export interface Case {
  /** `clause/case` or `clause/case/operation`. */
  readonly id: string;
  readonly title: string;
  readonly clause: Clause;
  readonly operation: Operation;
  /** Names of arrangements, those of the valid request included. */
  readonly arrange: readonly string[];
  /** The valid request with what is sent instead laid over it. */
  readonly send: SendSpec;
  readonly expect: Expectation;
  readonly level: Level;
  readonly effect: Effect;
  readonly depth: Depth;
  readonly given?: Given;
  readonly then?: { readonly operation: Operation; readonly send: SendSpec };
  /** It takes more than a probe. */
  readonly procedure?: CaseProcedure;
  /** The documented constraint that the probe breaks or just keeps, such as `createOrder body/note maxLength`. */
  readonly constraint?: string;
  /** The probes are drawn at random by the generator of this name. */
  readonly property?: { readonly generator: string; readonly runs: number };
  /** It is a random sequence of calls, or a race; its operation is the first that it calls. */
  readonly walk?: WalkSpec;
  /** Keys of the profile and arrangements of the owner without which it is not exercised. */
  readonly needs: { readonly keys: readonly string[]; readonly arrangements: readonly string[] };
}

/** A case that is planned to run, or the reason why it is not. */
export type PlannedCase =
  | { readonly case: Case; readonly lane: string; readonly skip?: never }
  | { readonly case: Case; readonly skip: string };

/** What a run is going to do. */
export interface Plan {
  readonly cases: readonly PlannedCase[];
}
