import type { Case, Contract, Entry, Profile, Secret, Send, WalkRecord } from '../core/model/index.ts';
import type { CaseTools } from './case-tools.ts';
import type { CaseResult } from './case/index.ts';
import type { Clock } from './clock.ts';
import type { ObservationBudget } from './observe/index.ts';
import type { OnStall } from './or-stall.ts';
import type { Owner } from './tools.ts';

/** The effects of a run and its settings. */
export interface RunOptions {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly seed: number;
  /** Names the run towards the target. */
  readonly tag: string;
  readonly send: Send;
  /** The `User-Agent` of what is sent. */
  readonly userAgent?: string;
  /** Tokens that were fetched for the keys of the profile until now. */
  readonly tokens?: () => readonly Secret[];
  /** Takes out of a text what is known to be secret, before an own check sees it. */
  readonly hide?: (text: string) => string;
  readonly clock: Clock;
  readonly owner: Owner;
  readonly signal: AbortSignal;
  /** End after the first failure. */
  readonly bail: boolean;
  /** Runs a case whose probes are drawn at random. */
  readonly runProperty: RunProperty;
  /** Runs a case that is a walk or a race; without it none is run. */
  readonly runWalk?: RunWalk;
  /** What may be sent to see what the documentation leaves open; nothing without it. */
  readonly observation?: ObservationBudget;
  /** Redacts and keeps an entry as soon as it is there; what it returns is what the report shows. */
  readonly record: (entry: Entry) => Entry;
  /** Keeps an incident as soon as something more is known of it; at the end it is recorded like the other entries. */
  readonly recordIncident?: (incident: Entry) => void;
  /** Told of a case that begins; what it returns is called when the case is over. */
  readonly onBegin?: ((candidate: Case) => () => void) | undefined;
  /** Without it nobody notices where the run waits for what never comes. */
  readonly onStall?: OnStall;
  /** An earlier part of the run was killed, so that it may have left resources that carry the run's tag. */
  readonly isResumed?: boolean;
  /** A case of an earlier part of the run failed. */
  readonly hasFailed?: boolean;
}

/** What became of a case, or of one of the probes that were drawn for it. */
export interface RanCase {
  readonly candidate: Case;
  readonly result: CaseResult;
  readonly replay?: { readonly seed: number; readonly path: string; readonly runs?: number };
  readonly walk?: WalkRecord;
}

/** Runs a case whose probes are drawn at random: one result where all is well, else one for each distinct cause. */
export type RunProperty = (candidate: Case, caseTools: CaseTools) => Promise<readonly RanCase[]>;

/** Runs a case that is a walk or a race. */
export type RunWalk = (candidate: Case, caseTools: CaseTools) => Promise<readonly RanCase[]>;
