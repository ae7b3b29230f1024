import type { Keys } from '../server/keys.ts';
import type { ReferenceOptions } from '../server/options.ts';
import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering } from './ways.ts';

/** Servers that take another key for one they gave out. */
export const keyMatchingMutants: readonly Mutant[] = [
  {
    id: 'matches-beginning-of-key',
    title: 'The first half of a key is accepted.',
    clauses: ['malformed-key'],
    options: accepting((value, { sandbox }) => value.length > 20 && sandbox.startsWith(value)),
  },
  {
    id: 'ignores-what-follows-key',
    title: 'A key with something behind it is accepted.',
    clauses: ['malformed-key'],
    options: accepting((value, { sandbox }) => value.startsWith(sandbox)),
  },
  {
    id: 'ignores-case-of-key',
    title: 'A key in capitals is accepted.',
    clauses: ['malformed-key'],
    options: accepting((value, { sandbox }) => value.toLowerCase() === sandbox),
  },
  {
    id: 'ignores-prefix-of-key',
    title: 'A key with the prefix of another environment is accepted.',
    clauses: ['malformed-key'],
    options: accepting((value, { sandbox }) => value.slice('sk_test_'.length) === sandbox.slice('sk_test_'.length)),
  },
  {
    id: 'accepts-empty-key',
    title: 'An empty key is accepted.',
    clauses: ['malformed-key'],
    options: accepting((value) => value === ''),
  },
  {
    id: 'accepts-keys-in-query',
    title: 'A key is read from the query, and not looked at.',
    clauses: ['key-in-another-place'],
    options: () => ({
      behaviour: {
        identify: ({ query }) => ([...query.values()].some((value) => value.startsWith('sk_')) ? 'sandbox' : undefined),
      },
    }),
  },
  {
    id: 'fails-on-long-keys',
    title: 'A key of more than 512 bytes makes the server fail.',
    clauses: ['odd-key'],
    options: altering({ labels: ['unknown-key'] }, (reply, { request }) =>
      (request.headers['x-api-key']?.[0] ?? '').length > 512 ? json(500, { detail: 'Internal server error' }) : reply,
    ),
  },
];

function accepting(isTaken: (value: string, keys: Keys) => boolean): () => ReferenceOptions {
  return () => ({
    behaviour: {
      identify: ({ headers }, keys) => {
        const value = headers['x-api-key']?.[0];
        return value !== undefined && value !== keys.sandbox && isTaken(value, keys) ? 'sandbox' : undefined;
      },
    },
  });
}
