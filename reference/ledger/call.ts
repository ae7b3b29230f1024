import type { Account, Store } from './store.ts';
import type { Holder } from './tokens.ts';

/** A request that was routed, with what was found out about it on the way. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Absent where it is longer than the ledger reads. */
  readonly text: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly store: Store;
  readonly now: () => number;
  readonly holderOf: (authorization: string | undefined) => Holder | undefined;
  holder: Holder;
  body: unknown;
  account: Account | undefined;
}

/** Nobody, who may do nothing. */
export const NOBODY: Holder = { owner: '', scopes: [] };
