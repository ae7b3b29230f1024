/**
 * How firmly a clause, or a part of its expectation, is asserted: a required departure fails, an advised one warns, one
 * that is only proposed is shown, and decides nothing until the owner says yes.
 */
export type Level = 'required' | 'advised' | 'proposed';

/**
 * Where a clause comes from: units of a page that is fingerprinted, a page that is only gathered, a standard, or our
 * own reading. `says` is in our words; only `quote` is somebody else's.
 */
export type Source =
  | { readonly kind: 'documented'; readonly page: string; readonly units: readonly number[]; readonly says: string }
  | {
      readonly kind: 'reference';
      readonly page: string;
      readonly says: string;
      /** Where the page was gathered. */
      readonly gatheredIn: string;
      /** The ruling by which a clause that rests on no more is required all the same. */
      readonly number?: number;
      readonly reason?: string;
    }
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string; readonly quote: string }
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string; readonly says: string }
  | { readonly kind: 'ruling'; readonly number?: number; readonly reason: string }
  /** What an OpenAPI document says; a `*` in the pointer stands for any name. */
  | { readonly kind: 'derived'; readonly pointer: string; readonly says: string }
  | OwnSource;

/** A check that the owner of a target wrote: the profile that holds it, and what it rests on. */
export type OwnSource = {
  readonly kind: 'own';
  readonly file: string;
  readonly why?: string;
  readonly link?: string;
};

/** What a client may do after an answer: never again unchanged, after `Retry-After`, with backoff, or later as the state ends by itself. */
export type RetryRule = 'never' | 'after-header' | 'backoff' | 'transient';

/** A place in a file of the contract or the profile; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
