import { closeAccount, listAccounts, openAccount, readAccount, renameAccount, validQuery } from './accounts.ts';
import type { Call } from './call.ts';
import type { Limiter } from './limiter.ts';
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
import type { LedgerReply } from './reply.ts';
import { findsTransfer, findUnknown, isNotReused, makeTransfer, readTransfer } from './transfers.ts';
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
    { id: 'listAccounts', method: 'GET', template: '/accounts', points: [...reads, validQuery], perform: listAccounts },
    {
      id: 'createAccount',
      method: 'POST',
      template: '/accounts',
      points: [...writes, ...bodyOf(JSON_TYPE), isValid(ACCOUNT)],
      perform: openAccount,
    },
    {
      id: 'getAccount',
      method: 'GET',
      template: '/accounts/{accountId}',
      points: [...reads, findsAccount, isOpen],
      perform: readAccount,
    },
    {
      id: 'renameAccount',
      method: 'PATCH',
      template: '/accounts/{accountId}',
      points: [
        ...[...writes, findsAccount, isOpen, needsIfMatch, isSameVersion],
        ...[...bodyOf(PATCH_TYPE), isValid(CHANGE)],
      ],
      perform: renameAccount,
    },
    {
      id: 'closeAccount',
      method: 'DELETE',
      template: '/accounts/{accountId}',
      points: [...writes, findsAccount, isOpen, needsIfMatch, isSameVersion],
      perform: closeAccount,
    },
    {
      id: 'createTransfer',
      method: 'POST',
      template: '/transfers',
      points: [...writes, needsIdempotencyKey, ...bodyOf(JSON_TYPE), isValid(TRANSFER, findUnknown), isNotReused],
      perform: makeTransfer,
    },
    {
      id: 'getTransfer',
      method: 'GET',
      template: '/transfers/{transferId}',
      points: [...reads, findsTransfer],
      perform: readTransfer,
    },
  ];
}
