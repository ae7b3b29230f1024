import type { Call } from './call.ts';
import { problem } from './problems.ts';
import type { Point } from './refusals.ts';
import { json, type LedgerReply } from './reply.ts';
import { showAccount, tagOf, type Account } from './store.ts';

/** Refuses a page that nobody can be shown. */
export const validQuery: Point = {
  name: 'invalid',
  refuse: ({ query }) => {
    const limit = query.get('limit');
    const cursor = query.get('cursor');
    const faults = [
      ...(limit === null || /^(?:[1-9]\d?|100)$/.test(limit)
        ? []
        : [{ pointer: 'limit', detail: 'must be from 1 to 100' }]),
      ...(cursor === null || /^c\d+$/.test(cursor)
        ? []
        : [{ pointer: 'cursor', detail: 'must be one that was given' }]),
    ];
    return faults.length === 0 ? undefined : problem('invalid', {}, faults);
  },
};

/** Shows a page of the open accounts. */
export function listAccounts({ store, holder, query }: Call): LedgerReply {
  const open = [...store.accounts.values()].filter(({ owner, isClosed }) => owner === holder.owner && !isClosed);
  const start = Number(query.get('cursor')?.slice(1) ?? 0);
  const end = start + Number(query.get('limit') ?? 100);
  const next = end < open.length ? { nextCursor: `c${end}` } : {};
  return json(200, { items: open.slice(start, end).map(showAccount), ...next });
}

/** Opens an account. */
export function openAccount({ store, holder, body }: Call): LedgerReply {
  const { name, currency } = body as Pick<Account, 'name' | 'currency'>; // it was found valid
  const account = { id: crypto.randomUUID(), owner: holder.owner, name, currency, version: 1, isClosed: false };
  store.accounts.set(account.id, account);
  return showWithTag(201, account);
}

/** Renames an account that was found. */
export function renameAccount({ store, account, body }: Call): LedgerReply {
  const { name } = body as Pick<Account, 'name'>; // it was found valid
  const renamed = { ...(account as Account), name, version: (account as Account).version + 1 }; // it was found
  store.accounts.set(renamed.id, renamed);
  return showWithTag(200, renamed);
}

/** Closes an account that was found. */
export function closeAccount({ store, account }: Call): LedgerReply {
  const closed = { ...(account as Account), isClosed: true }; // it was found
  store.accounts.set(closed.id, closed);
  return { status: 204, headers: {} };
}

/** Shows an account that was found. */
export function readAccount({ account }: Call): LedgerReply {
  return account === undefined ? problem('not-found') : showWithTag(200, account);
}

function showWithTag(status: number, account: Account): LedgerReply {
  return json(status, showAccount(account), { ETag: tagOf(account) });
}
