import type { Arbitrary } from 'fast-check';
import type { Depth, Effect } from './clause.ts';
import type { Contract } from './contract.ts';
import type { Operation } from './operation.ts';
import type { Expectation } from './expectation.ts';
import type { SendSpec } from './send-spec.ts';
import type { Level } from './source.ts';

/** What a generator may know. */
export interface GeneratorContext {
  readonly contract: Contract;
  readonly operation: Operation;
  /** The media types that the target allows: the documented ones, or those of the profile. */
  readonly mediaAllow: readonly string[];
}

/** One probe that a generator makes: what it sends instead of the valid request, and what is wrong with that. */
export interface Variation {
  /** Unique among the variations of a generator for one operation; kebab-case. */
  readonly id: string;
  /** What is wrong, or right, with the value, in words: "endpointUrl is 2084 characters long". */
  readonly label: string;
  readonly send: SendSpec;
  readonly constraint?: string;
  readonly depth?: Depth;
  readonly effect?: Effect;
  readonly level?: Level;
  /** Replaces parts of the clause's expectation. */
  readonly expect?: Expectation;
}

/** What an operation or the contract must have, so that a generator makes anything of it. */
export interface GeneratorNeed {
  /** In words, behind "it needs". */
  readonly what: string;
  readonly isMet: (context: GeneratorContext) => boolean;
}

/** Makes probes from a contract: all of a finite set, and any number at random. */
export interface Generator {
  /** What it makes, in words. */
  readonly makes: string;
  /** Absent where it makes something of every operation. */
  readonly needs?: GeneratorNeed;
  readonly enumerate: (context: GeneratorContext) => readonly Variation[];
  readonly arbitrary?: (context: GeneratorContext) => Arbitrary<Variation> | undefined;
}

/** The generators by name. */
export type Generators = Readonly<Record<string, Generator>>;
