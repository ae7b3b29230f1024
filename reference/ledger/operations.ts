import { createHash } from 'node:crypto';
import type { Call } from './call.ts';
import type { Limiter } from './limiter.ts';
import { problem, type Fault } from './problems.ts';
import {
  findsAccount,
  isJson,
  isNotMaintained,
  isOfType,
  isOpen,
  isSameVersion,
  isShort,
  isValid,
  isWithinLimit,
  needsIdempotencyKey,
  needsIfMatch,
  needsScope,
  needsToken,
  type Point,
} from './refusals.ts';
import { json, type LedgerReply } from './reply.ts';
import { showAccount, showTransfer, tagOf, type Account, type Transfer } from './store.ts';
import { ACCOUNT, CHANGE, TRANSFER } from './validate.ts';

/** One operation: where it is, at which points it refuses, and what it does. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly template: string;
  readonly points: readonly Point[];
  readonly perform: (call: Call) => LedgerReply;
}

const JSON_TYPE = 'application/json';
const PATCH_TYPE = 'application/merge-patch+json';

/** Returns the operations of the ledger. */
export function listOperations(limiter: Limiter, isOneBucket: boolean): readonly Operation[] {
  const reads = [needsToken, isWithinLimit(limiter, 'read'), needsScope('read')];
  const writes = [
    needsToken,
    isWithinLimit(limiter, isOneBucket ? 'read' : 'write'),
    needsScope('write'),
    isNotMaintained,
  ];
  const bodyOf = (mediaType: string): readonly Point[] => [isShort, isOfType(mediaType), isJson];
  return [
    { id: 'listAccounts', method: 'GET', template: '/accounts', points: [...reads, validQuery], perform: list },
    {
      id: 'createAccount',
      method: 'POST',
      template: '/accounts',
      points: [...writes, ...bodyOf(JSON_TYPE), isValid(ACCOUNT)],
      perform: open,
    },
    {
      id: 'getAccount',
      method: 'GET',
      template: '/accounts/{accountId}',
      points: [...reads, findsAccount, isOpen],
      perform: ({ account }) => (account === undefined ? problem('not-found') : showWithTag(200, account)),
    },
    {
      id: 'renameAccount',
      method: 'PATCH',
      template: '/accounts/{accountId}',
      points: [
        ...[...writes, findsAccount, isOpen, needsIfMatch, isSameVersion],
        ...[...bodyOf(PATCH_TYPE), isValid(CHANGE)],
      ],
      perform: rename,
    },
    {
      id: 'closeAccount',
      method: 'DELETE',
      template: '/accounts/{accountId}',
      points: [...writes, findsAccount, isOpen, needsIfMatch, isSameVersion],
      perform: close,
    },
    {
      id: 'createTransfer',
      method: 'POST',
      template: '/transfers',
      points: [...writes, needsIdempotencyKey, ...bodyOf(JSON_TYPE), isValid(TRANSFER, findUnknown), isNotReused],
      perform: transfer,
    },
    {
      id: 'getTransfer',
      method: 'GET',
      template: '/transfers/{transferId}',
      points: [...reads, findsTransfer],
      perform: ({ store, parameters }) =>
        json(200, showTransfer(transferOf(store, parameters['transferId']) as Transfer)), // the point before has found it
    },
  ];
}

const validQuery: Point = {
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

function list({ store, holder, query }: Call): LedgerReply {
  const open = [...store.accounts.values()].filter(({ owner, isClosed }) => owner === holder.owner && !isClosed);
  const start = Number(query.get('cursor')?.slice(1) ?? 0);
  const end = start + Number(query.get('limit') ?? 100);
  const next = end < open.length ? { nextCursor: `c${end}` } : {};
  return json(200, { items: open.slice(start, end).map(showAccount), ...next });
}

function open({ store, holder, body }: Call): LedgerReply {
  const { name, currency } = body as Pick<Account, 'name' | 'currency'>; // it was found valid
  const account = { id: crypto.randomUUID(), owner: holder.owner, name, currency, version: 1, isClosed: false };
  store.accounts.set(account.id, account);
  return showWithTag(201, account);
}

function rename({ store, account, body }: Call): LedgerReply {
  const { name } = body as Pick<Account, 'name'>; // it was found valid
  const renamed = { ...(account as Account), name, version: (account as Account).version + 1 }; // it was found
  store.accounts.set(renamed.id, renamed);
  return showWithTag(200, renamed);
}

function close({ store, account }: Call): LedgerReply {
  const closed = { ...(account as Account), isClosed: true }; // it was found
  store.accounts.set(closed.id, closed);
  return { status: 204, headers: {} };
}

function transfer({ store, holder, body, headers }: Call): LedgerReply {
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

const isNotReused: Point = {
  name: 'idempotency-key-reused',
  refuse: ({ store, holder, body, headers }) => {
    const known = store.remembered.get(nameOf(holder.owner, headers['idempotency-key']));
    return known === undefined || known.request === fingerprint(body) ? undefined : problem('idempotency-key-reused');
  },
};

const findsTransfer: Point = {
  name: 'not-found',
  refuse: ({ store, holder, parameters }) =>
    transferOf(store, parameters['transferId'])?.owner === holder.owner ? undefined : problem('not-found'),
};

function transferOf({ transfers }: Call['store'], id = ''): Transfer | undefined {
  return transfers.get(id.toLowerCase());
}

function findUnknown({ store, holder, body }: Call): readonly Fault[] {
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

function showWithTag(status: number, account: Account): LedgerReply {
  return json(status, showAccount(account), { ETag: tagOf(account) });
}

function nameOf(owner: string, key = ''): string {
  return `${owner} ${key}`;
}

function fingerprint(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
