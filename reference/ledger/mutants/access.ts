import type { LedgerOptions } from '../create-ledger.ts';
import { holderOf, TOKENS, type Holder } from '../tokens.ts';
import { on, setHeader, setMembers, toStatus, type LedgerMutant } from './mutant.ts';

const WRITER: Holder = { owner: 'one', scopes: ['read', 'write'] };

/** What is wrong with who gets in. */
export const accessMutants: readonly LedgerMutant[] = [
  {
    id: 'accepts-anybody',
    title: 'Nobody is asked for a token.',
    clauses: ['needs-token', 'wrong-token'],
    options: () => ({ holderOf: (authorization) => holderOf(authorization) ?? WRITER }),
  },
  {
    id: 'accepts-any-token',
    title: 'Any text is taken for a token.',
    clauses: ['wrong-token'],
    options: () => ({
      holderOf: (authorization) => holderOf(authorization) ?? (authorization === undefined ? undefined : WRITER),
    }),
  },
  {
    id: 'accepts-suspended-tokens',
    title: 'A token that was taken back is accepted.',
    clauses: ['wrong-token'],
    options: () => ({
      holderOf: (authorization) => (authorization === `Bearer ${TOKENS.suspended}` ? WRITER : holderOf(authorization)),
    }),
  },
  {
    id: 'accepts-tokens-in-upper-case',
    title: 'The case of a token is not looked at.',
    clauses: ['wrong-token'],
    options: () => ({
      holderOf: (authorization = '') => {
        const token = Object.values(TOKENS).find(
          (one) => `bearer ${one}`.toLowerCase() === authorization.toLowerCase(),
        );
        return holderOf(token === undefined ? authorization : `Bearer ${token}`);
      },
    }),
  },
  {
    id: 'challenges-nobody',
    title: 'A 401 has no challenge.',
    clauses: ['challenge'],
    options: on(['unauthenticated'], setHeader('WWW-Authenticate')),
  },
  {
    id: 'challenges-for-basic',
    title: 'A 401 asks for a name and a password.',
    clauses: ['challenge'],
    options: on(['unauthenticated'], setHeader('WWW-Authenticate', 'Basic realm="ledger"')),
  },
  {
    id: 'calls-no-token-invalid',
    title: 'A challenge does not say that a token is invalid.',
    clauses: ['wrong-token'],
    options: on(['unauthenticated'], setHeader('WWW-Authenticate', 'Bearer realm="ledger"')),
  },
  {
    id: 'answers-403-without-token',
    title: 'Who has no token gets a 403.',
    clauses: ['needs-token', 'wrong-token'],
    options: on(['unauthenticated'], toStatus(403)),
  },
  {
    id: 'ignores-scopes',
    title: 'A token that only reads may write.',
    clauses: ['needs-scope'],
    options: () => ({ skips: ['insufficient-scope'] }),
  },
  {
    id: 'names-no-scope',
    title: 'A 403 has no challenge.',
    clauses: ['needs-scope'],
    options: on(['insufficient-scope'], setHeader('WWW-Authenticate')),
  },
  {
    id: 'answers-401-for-scope',
    title: 'A token that only reads gets a 401.',
    clauses: ['needs-scope'],
    options: on(['insufficient-scope'], toStatus(401)),
  },
  {
    id: 'answers-403-for-unknown',
    title: 'What is not there answers 403.',
    clauses: ['unknown-account', 'unknown-transfer', 'foreign-account'],
    options: on(['not-found'], toStatus(403)),
  },
  {
    id: 'shows-foreign-accounts',
    title: 'A 404 names the account of another owner.',
    clauses: ['foreign-account'],
    options: (): LedgerOptions => {
      let names: readonly string[] = [];
      return {
        before: ({ accounts }) => {
          names = [...accounts.values()].flatMap(({ owner, name }) => (owner === 'two' ? [name] : []));
        },
        tamper: (reply, { label }) =>
          label === 'not-found' ? setMembers(reply, { detail: `not one of yours: ${names.join(', ')}` }) : reply,
      };
    },
  },
  {
    id: 'echoes-tokens',
    title: 'A 401 shows the token that was sent.',
    clauses: ['no-token-echo'],
    options: on(['unauthenticated'], (reply, { headers }) =>
      setMembers(reply, { detail: `The token ${headers['authorization'] ?? 'of nobody'} is not known` }),
    ),
  },
];
