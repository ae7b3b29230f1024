import type { LedgerOptions } from '../create-ledger.ts';
import { on, setHeader, setMembers, toStatus, type LedgerMutant } from './mutant.ts';

/** What is wrong with changes, their conditions and their repetition. */
export const changeMutants: readonly LedgerMutant[] = [
  {
    id: 'needs-no-if-match',
    title: 'A change needs no If-Match.',
    clauses: ['precondition-required'],
    options: () => ({ skips: ['precondition-required'] }),
  },
  {
    id: 'answers-400-without-if-match',
    title: 'A change without If-Match answers 400.',
    clauses: ['precondition-required'],
    options: on(['precondition-required'], toStatus(400)),
  },
  {
    id: 'ignores-if-match',
    title: 'The tag of If-Match is not looked at.',
    clauses: ['precondition-failed'],
    options: () => ({ skips: ['precondition-failed'] }),
  },
  {
    id: 'answers-409-for-other-tag',
    title: 'A change of another version answers 409.',
    clauses: ['precondition-failed'],
    options: on(['precondition-failed'], toStatus(409)),
  },
  {
    id: 'refuses-any-tag',
    title: 'A change with If-Match: * is refused.',
    clauses: ['renamed'],
    options: () => ({
      tamper: (reply, { operation, headers }) =>
        operation === 'renameAccount' && reply.status === 200 && headers['if-match'] === '*'
          ? toStatus(412)(reply, { label: '', method: '', path: '', headers })
          : reply,
    }),
  },
  {
    id: 'gives-no-tag',
    title: 'No account has an entity tag.',
    clauses: ['account-tag', 'read', 'created', 'renamed'],
    options: on(['ok'], setHeader('ETag')),
  },
  {
    id: 'gives-tag-without-quotes',
    title: 'An entity tag has no quotation marks.',
    clauses: ['account-tag'],
    options: on(['ok'], (reply) => setHeader('ETag', reply.headers['ETag']?.replaceAll('"', ''))(reply, NOWHERE)),
  },
  {
    id: 'forgets-idempotency-keys',
    title: 'A transfer that is sent again is made again.',
    clauses: ['idempotent'],
    options: () => ({
      before: ({ remembered }) => {
        remembered.clear();
      },
    }),
  },
  {
    id: 'answers-200-again',
    title: 'A transfer that is sent again answers 200.',
    clauses: ['idempotent'],
    options: (): LedgerOptions => {
      const seen = new Set<string>();
      return {
        tamper: (reply, { operation, headers }) => {
          const key = headers['idempotency-key'] ?? '';
          if (operation !== 'createTransfer' || reply.status !== 201) return reply;
          if (seen.has(key)) return { ...reply, status: 200 };
          seen.add(key);
          return reply;
        },
      };
    },
  },
  {
    id: 'says-that-it-is-again',
    title: 'The body of a transfer that is sent again has one more member.',
    clauses: ['idempotent'],
    options: (): LedgerOptions => {
      const seen = new Set<string>();
      return {
        tamper: (reply, { operation, headers }) => {
          const key = headers['idempotency-key'] ?? '';
          if (operation !== 'createTransfer' || reply.status !== 201) return reply;
          if (seen.has(key)) return setMembers(reply, { replayed: true });
          seen.add(key);
          return reply;
        },
      };
    },
  },
  {
    id: 'needs-no-idempotency-key',
    title: 'A transfer needs no Idempotency-Key.',
    clauses: ['needs-idempotency-key'],
    options: () => ({ skips: ['idempotency-key-missing'] }),
  },
  {
    id: 'takes-reused-idempotency-keys',
    title: 'The key of another transfer is not refused.',
    clauses: ['idempotency-key-reused'],
    options: () => ({ skips: ['idempotency-key-reused'] }),
  },
  {
    id: 'answers-422-for-reused-keys',
    title: 'The key of another transfer answers 422.',
    clauses: ['idempotency-key-reused'],
    options: on(['idempotency-key-reused'], toStatus(422)),
  },
  {
    id: 'answers-404-when-closed',
    title: 'A closed account answers 404.',
    clauses: ['account-closed'],
    options: on(['account-closed'], toStatus(404)),
  },
  {
    id: 'shows-closed-accounts',
    title: 'A closed account can be read.',
    clauses: ['account-closed'],
    options: () => ({ skips: ['account-closed'] }),
  },
  {
    id: 'closes-with-body',
    title: 'Closing an account answers 200 with a body.',
    clauses: ['closed'],
    options: on(['ok'], (reply) =>
      reply.status === 204 ? { status: 200, headers: { 'Content-Type': 'application/json' }, body: {} } : reply,
    ),
  },
  {
    id: 'leaves-out-currency',
    title: 'An account has no currency.',
    clauses: ['read', 'created', 'renamed'],
    options: on(['ok'], (reply) => setMembersOfAccount(reply)),
  },
  {
    id: 'ends-pages-early',
    title: 'No page says that there is another one.',
    clauses: ['read'],
    options: on(['ok'], (reply, { operation }) =>
      operation === 'listAccounts' ? setMembers(reply, { nextCursor: undefined }) : reply,
    ),
  },
];

const NOWHERE = { label: '', method: '', path: '', headers: {} };

function setMembersOfAccount(reply: Parameters<typeof setMembers>[0]): Parameters<typeof setMembers>[0] {
  return typeof reply.body === 'object' && 'currency' in reply.body
    ? setMembers(reply, { currency: undefined })
    : reply;
}
