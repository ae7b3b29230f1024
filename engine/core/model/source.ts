/** How firmly a clause, or a part of its expectation, is asserted: a required departure fails, an advised one warns. */
export type Level = 'required' | 'advised';

/** Where a clause comes from, with its proof. */
export type Source =
  | { readonly kind: 'documented'; readonly page: string; readonly section: string; readonly quote: string }
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string; readonly quote: string }
  | { readonly kind: 'ruling'; readonly number?: number; readonly reason: string };

/** What a client may do after an answer: never again unchanged, after `Retry-After`, with backoff, or later as the state ends by itself. */
export type RetryRule = 'never' | 'after-header' | 'backoff' | 'transient';

/** A place in a file of the contract or the profile; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
