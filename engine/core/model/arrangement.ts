import type { SendSpec } from './send-spec.ts';
import type { Position } from './source.ts';

/** A named state: an Arazzo workflow over the API, or a state that only the target's owner can bring about. */
export type Arrangement = WorkflowArrangement | OwnerArrangement;

/** A state that the API itself can be brought into. */
export interface WorkflowArrangement {
  readonly kind: 'workflow';
  readonly name: string;
  readonly summary: string;
  /** Name of the key that its steps use. */
  readonly key: string;
  /** Arrangements whose outputs are its inputs: `$inputs.<name>.<output>`. */
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  /** Output name to runtime expression. */
  readonly outputs: Readonly<Record<string, string>>;
  /** A read that tells whether the state still is; only for states that end by themselves. */
  readonly holds?: Step;
  /** Why a conforming target may end the state before a probe can meet it, so that this is no fault of anybody. */
  readonly brief?: string;
  /** Why the state may not come about on a conforming target, so that this is no fault of anybody. */
  readonly doubtful?: string;
  readonly at: Position;
}

/** A state that the target's owner provides through the profile. */
export interface OwnerArrangement {
  readonly kind: 'owner';
  readonly name: string;
  readonly summary: string;
  readonly outputs: readonly string[];
  readonly restores: boolean;
  readonly at: Position;
}

/** One step of a workflow. */
export interface Step {
  readonly id: string;
  readonly operation: string;
  readonly send: SendSpec;
  /** Arazzo simple conditions; all must hold. */
  readonly successCriteria: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The step is sent again until its criteria hold, at this interval. */
  readonly retryAfterSeconds?: number;
  /** Conditions that all hold once waiting is no use: it went another way, and may go this way another time. */
  readonly over?: readonly string[];
}
