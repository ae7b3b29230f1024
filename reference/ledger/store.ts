import type { LedgerReply } from './reply.ts';

/** An account. */
export interface Account {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly currency: string;
  readonly version: number;
  readonly isClosed: boolean;
}

/** Money that went from one account to another. */
export interface Transfer {
  readonly id: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly memo?: string;
}

/** An answer that is given again for the same key. */
export interface Remembered {
  readonly request: string;
  readonly reply: LedgerReply;
}

/** What the ledger keeps. */
export interface Store {
  readonly accounts: Map<string, Account>;
  readonly transfers: Map<string, Transfer>;
  readonly remembered: Map<string, Remembered>;
  isMaintained: boolean;
}

/** Returns a store without anything in it. */
export function createStore(): Store {
  return { accounts: new Map(), transfers: new Map(), remembered: new Map(), isMaintained: false };
}

/** Returns what a client sees of an account. */
export function showAccount({ id, name, currency }: Account): object {
  return { id, name, currency };
}

/** Returns what a client sees of a transfer. */
export function showTransfer({ id, from, to, amount, memo }: Transfer): object {
  return { id, from, to, amount, ...(memo === undefined ? {} : { memo }) };
}

/** Returns the entity tag of an account (RFC 9110, section 8.8.3). */
export function tagOf({ version }: Account): string {
  return `"v${version}"`;
}
