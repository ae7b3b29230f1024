import type { SendSpec } from './send-spec.ts';
import type { Level, Position } from './source.ts';

/** The states of what the API keeps, and how each operation is answered in each of them. */
export interface Lifecycle {
  readonly entities: readonly Entity[];
  readonly calls: readonly WalkCall[];
  readonly races: readonly Race[];
  /** The clauses that each walk and each race is a case of, that every new id is held against, and what `same` says. */
  readonly clauses: { readonly walks: string; readonly races: string; readonly new: string; readonly same: string };
}

/** A kind of thing that the API keeps. */
export interface Entity {
  readonly id: string;
  readonly title: string;
  readonly states: readonly State[];
  readonly at: Position;
}

/** A state of an entity. */
export interface State {
  readonly id: string;
  readonly says: string;
  /** States that it passes into by itself; a state without any lasts. */
  readonly becomes: readonly string[];
  /** Nothing leads out of it, and nothing has to. */
  readonly isEnd: boolean;
  readonly at: Position;
}

/** A way in which a walk calls an operation. */
export interface WalkCall {
  readonly id: string;
  readonly operation: string;
  /** The entity whose state decides how it is answered; the answer of a call without one is always the same. */
  readonly of?: string;
  /** Further entities that it names, by the names under which the request refers to them. */
  readonly with: Readonly<Record<string, Companion>>;
  /** How it departs from the valid request of its operation. */
  readonly send: SendSpec;
  /** An arrangement of the owner that stands for the call. */
  readonly arrangement?: string;
  readonly makes: readonly Making[];
  /** What the answer tells of the state. */
  readonly tells?: Telling;
  /** Pointers into the answer, with the expressions whose values stand there. */
  readonly same: Readonly<Record<string, string>>;
  /** The clause that `tells` is held against. */
  readonly shows?: string;
  /** It is sent again until it tells a state that lasts, for some seconds. */
  readonly isWaiting: boolean;
  readonly rows: readonly Row[];
  readonly at: Position;
}

/** Another entity that a call names. */
export interface Companion {
  readonly entity: string;
  /** The states in which it may be; any where none is named. */
  readonly in: readonly string[];
}

/** Something that an accepted call makes. */
export interface Making {
  readonly entity: string;
  /** The states in which it may begin. */
  readonly states: readonly string[];
  /** Names of what it is called by, with the expressions that give them. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Where an answer shows a state, and which values stand for each. */
export interface Telling {
  readonly at: string;
  readonly values: Readonly<Record<string, readonly (string | boolean)[]>>;
}

/** How a call is answered in some states. */
export interface Row {
  /** `call/state`, or the call alone where it has no entity. */
  readonly id: string;
  /** Absent where the call has no entity. */
  readonly state?: string;
  readonly statuses: readonly number[];
  /** The states in which the entity may be once the call is accepted; the same one where none is named. */
  readonly then: readonly string[];
  /** The states in which things made together with the entity may be once the call is accepted, by their entity. */
  readonly moves: Readonly<Record<string, readonly string[]>>;
  /** An expression whose value stands nowhere in the answer. */
  readonly lacks?: string;
  /** The clause that a departure breaks. */
  readonly clause: string;
  readonly level: Level;
  /** A read just before tells the state for sure: what it may pass into by itself did not come meanwhile. */
  readonly isPrompt: boolean;
  /** Why the documentation does not say how it is answered; then the answer teaches the state. */
  readonly open?: string;
  readonly at: Position;
}

/** The same calls at once, whose outcomes must be those of some order. */
export interface Race {
  readonly id: string;
  readonly title: string;
  /** Calls that bring the entity about, in order. */
  readonly after: readonly string[];
  /** The calls that are sent at once, in turn until there are as many as are wanted. */
  readonly calls: readonly string[];
  /** A call that shows what came of it. */
  readonly then: string;
  readonly at: Position;
}
