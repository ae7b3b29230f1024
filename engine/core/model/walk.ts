/** A random sequence of calls that a case performs. */
export type WalkSpec =
  | {
      readonly kind: 'walk';
      /** Counts from 1. */
      readonly number: number;
      readonly length: number;
      /** The steps in place of those that are drawn. */
      readonly steps?: readonly WalkStep[];
    }
  | { readonly kind: 'race'; readonly race: string; readonly rounds: number };

/** A call of a walk, and the things that it names. */
export interface WalkStep {
  /** Its number in the walk that was drawn; what it makes is named by it. */
  readonly number: number;
  readonly call: string;
  /** The thing whose state decides, as `step.place` of its making. */
  readonly on?: string;
  /** Further things by the names that the call has for them. */
  readonly with: Readonly<Record<string, string>>;
}

/** What a walk or a race did, for the coverage of the lifecycle and for people. */
export interface WalkRecord {
  readonly steps: readonly WalkedStep[];
  /** The row that it breaks. */
  readonly broke?: string;
  /** How many steps the sequence had in which the departure was found. */
  readonly foundIn?: number;
}

/** One call of a walk. */
export interface WalkedStep {
  readonly call: string;
  /** The states in which the entity may have been, and those in which it may be since. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly status: number;
  /** The rows that it was judged by. */
  readonly rows: readonly string[];
  /** Whether the documentation says how it is answered. */
  readonly isOpen?: boolean;
}
