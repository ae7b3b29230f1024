import type { Contract, Expectation, Json, Level, Operation, SendSpec, StatusPattern } from '../core/model/index.ts';
import type { Heard } from './heard.ts';

/** What a contract is derived from. */
export interface Grounds {
  readonly contract: Contract;
  /** Ids of the operations that take nobody without a credential. */
  readonly guarded: ReadonlySet<string>;
  /** What a target was seen to do; absent where none was asked. */
  readonly heard?: Heard;
  /** Ids of operations whose own valid request needs what the document does not hold; another one was made for them. */
  readonly remade?: ReadonlySet<string>;
}

/** A clause as a file of a contract has it. */
export interface DerivedClause {
  readonly id: string;
  readonly statement: string;
  readonly source: { readonly kind: 'derived'; readonly pointer: string; readonly says: string } | RfcSource;
  readonly level: Level;
  readonly expect: DerivedExpectation;
  readonly cases?: readonly DerivedCase[];
}

interface RfcSource {
  readonly kind: 'rfc';
  readonly number: number;
  readonly section: string;
  readonly says: string;
}

/** An expectation as a file has it. */
export type DerivedExpectation = Omit<Expectation, 'status' | 'headers'> & {
  readonly status?: readonly DerivedStatus[];
  readonly headers?: Readonly<Record<string, { readonly lists: 'methods' }>>;
};

/** A status that is accepted; with a level, a departure of that level. */
export type DerivedStatus = StatusPattern | { readonly status: StatusPattern; readonly level: Level };

/** A case as a file has it. */
export interface DerivedCase {
  readonly id: string;
  readonly title: string;
  readonly operation: readonly string[];
  readonly level?: Level;
  readonly send?: SendSpec;
  readonly generate?: string;
  readonly expect?: DerivedExpectation;
  readonly effect?: 'exhausts' | 'reads' | 'creates';
  readonly depth?: 'standard';
  readonly then?: { readonly operation: string; readonly send: SendSpec };
  readonly procedure?: { readonly kind: 'burst'; readonly of: string; readonly served: readonly number[] };
}

/** Something of the document that no case was made of, and why. */
export interface NotDerived {
  readonly what: string;
  readonly reason: string;
}

/** What was derived: the content of each file, and what was not. */
export interface Derived {
  readonly files: Readonly<Record<string, Json>>;
  readonly clauses: readonly DerivedClause[];
  readonly notDerived: readonly NotDerived[];
}

/** Tells whether an operation sends a body. */
export function hasBody({ requestBody }: Operation): boolean {
  return requestBody !== undefined;
}
