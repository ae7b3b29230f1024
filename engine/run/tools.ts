import type { Contract, Exchange, Finding, JsonObject, Profile } from '../core/model/index.ts';
import type { Random } from '../core/random/index.ts';
import type { Clock } from './clock.ts';
import type { Bursts } from './bursts.ts';
import type { Lanes } from './lanes.ts';
import type { Judgement } from './judge-exchange.ts';
import type { Perform } from './perform/index.ts';
import type { WaitsTold } from './waits-told.ts';

/** What the owner's end of an arrangement gave. */
export type OwnerReply =
  { readonly ok: true; readonly outputs: JsonObject } | { readonly ok: false; readonly reason: string };

/** Brings about the states that only the target's owner can make, and ends them. */
export interface Owner {
  readonly bring: (name: string, signal: AbortSignal) => Promise<OwnerReply>;
  readonly restore: (name: string, signal: AbortSignal) => Promise<OwnerReply>;
}

/** What every part of a run works with. */
export interface Tools {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly perform: Perform;
  /** How often the target was away and came back: what it held may be gone each time. */
  readonly absences: () => number;
  /** Why no probe of a method is sent any more, if none is. */
  readonly refusal: (method: string) => string | undefined;
  readonly lanes: Lanes;
  readonly waits: WaitsTold;
  readonly bursts: Bursts;
  /** Counts a wait that the target asked for. */
  readonly countWait: (ms: number) => void;
  /** How many waits there were. */
  readonly timesLimited: () => number;
  readonly owner: Owner;
  readonly judge: (exchange: Exchange, judgement?: Judgement) => readonly Finding[];
  readonly seed: number;
  /** The run's tag, which every resource that it makes carries. */
  readonly tag: string;
  /** Returns an id that bears the tag and that this run, or another one, never gave before. */
  readonly freshId: () => string;
  /** Given where the run is interrupted, and where its target is gone. */
  readonly signal: AbortSignal;
  /** A source of values for waits, whose order no outcome depends on. */
  readonly jitter: Random;
}
