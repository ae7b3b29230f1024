import type { Reply, ReferenceOptions, TamperContext } from '../../../reference/index.ts';
import type { Case, CheckName, Clause, Contract, Expectation, Level } from '../../core/model/index.ts';
import type { Point } from '../points.ts';

/** What a breaker may know: the part of an expectation is that of these cases, or of every answer that the clause judges. */
export interface Broken {
  readonly contract: Contract;
  readonly clause: Clause;
  readonly level: Level;
  /** None for a clause that is not a situation. */
  readonly cases: readonly Case[];
  /** Where the faithful server answers each case. */
  readonly points: readonly Point[];
}

/** Alters a reply. */
export type Change = (reply: Reply, context: TamperContext) => Reply;

/** One way to break a part of an expectation, and nothing else. */
export interface Break {
  /** Tells the ways of one breaker apart. */
  readonly variant?: string;
  /** What the server does, as a sentence without its subject. */
  readonly title: string;
  /** Made for each server, since some changes remember what they saw. */
  readonly change?: () => Change;
  /** The replies it alters, of those that the clause judges. */
  readonly at?: (reply: Reply, context: TamperContext) => boolean;
  /** The level of the departure where it is not that of the part. */
  readonly level?: Level;
  readonly options?: ReferenceOptions;
  /** The cases that it must know the answers to, beside those that the aim needs. */
  readonly needs?: (candidate: Case) => boolean;
}

/** All ways to break a part of an expectation that are worth telling apart. */
export type Breaker<K extends CheckName> = (part: NonNullable<Expectation[K]>, broken: Broken) => readonly Break[];
