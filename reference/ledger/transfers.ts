import { createHash } from 'node:crypto';
import type { Call } from './call.ts';
import { problem, type Fault } from './problems.ts';
import type { Point } from './refusals.ts';
import { json, type LedgerReply } from './reply.ts';
import { showTransfer, type Transfer } from './store.ts';

/** Makes a transfer, or answers as it did the first time. */
export function makeTransfer({ store, holder, body, headers }: Call): LedgerReply {
  const name = nameOf(holder.owner, headers['idempotency-key']);
  const known = store.remembered.get(name);
  if (known !== undefined) return known.reply;
  const { from, to, amount, memo } = body as Omit<Transfer, 'id' | 'owner'>; // it was found valid
  const made = {
    id: crypto.randomUUID(),
    owner: holder.owner,
    from,
    to,
    amount,
    ...(memo === undefined ? {} : { memo }),
  };
  store.transfers.set(made.id, made);
  const reply = json(201, showTransfer(made), { Location: `/ledger/v1/transfers/${made.id}` });
  store.remembered.set(name, { request: fingerprint(body), reply });
  return reply;
}

/** Refuses the key of another transfer. */
export const isNotReused: Point = {
  name: 'idempotency-key-reused',
  refuse: ({ store, holder, body, headers }) => {
    const known = store.remembered.get(nameOf(holder.owner, headers['idempotency-key']));
    return known === undefined || known.request === fingerprint(body) ? undefined : problem('idempotency-key-reused');
  },
};

/** Refuses a transfer that was never made. */
export const findsTransfer: Point = {
  name: 'not-found',
  refuse: ({ store, holder, parameters }) =>
    transferOf(store, parameters['transferId'])?.owner === holder.owner ? undefined : problem('not-found'),
};

function transferOf({ transfers }: Call['store'], id = ''): Transfer | undefined {
  return transfers.get(id.toLowerCase());
}

/** Returns the ends of a transfer that are no open accounts. */
export function findUnknown({ store, holder, body }: Call): readonly Fault[] {
  const { from, to } = body as Pick<Transfer, 'from' | 'to'>; // their form was found valid
  const isKnown = (id: string): boolean => {
    const account = store.accounts.get(id.toLowerCase());
    return account?.owner === holder.owner && !account.isClosed;
  };
  const ends = [
    ['/from', from],
    ['/to', to],
  ] as const;
  return ends.filter(([, id]) => !isKnown(id)).map(([pointer]) => ({ pointer, detail: 'must be an open account' }));
}

/** Shows a transfer that is known to be there. */
export function readTransfer({ store, parameters }: Call): LedgerReply {
  return json(200, showTransfer(transferOf(store, parameters['transferId']) as Transfer)); // the point before has found it
}

function nameOf(owner: string, key = ''): string {
  return `${owner} ${key}`;
}

function fingerprint(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
