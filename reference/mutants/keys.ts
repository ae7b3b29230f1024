import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

const everyKeyClause: readonly string[] = ['missing-key', 'invalid-key', 'expired-key', 'revoked-key'];

/** Servers that mistake who may ask. */
export const keyMutants: readonly Mutant[] = [
  {
    id: 'accepts-any-well-formed-key',
    title: 'A key that nobody was given is accepted.',
    clauses: ['invalid-key'],
    options: () => ({
      behaviour: {
        identify: ({ headers }) => (headers['x-api-key']?.[0]?.startsWith('sk_test_') === true ? 'sandbox' : undefined),
      },
    }),
  },
  {
    id: 'accepts-requests-without-key',
    title: 'A request without a key is accepted.',
    clauses: ['missing-key'],
    options: withoutChecks('missing-key'),
  },
  {
    id: 'asks-no-key-for-topics',
    title: 'Topics can be read without a key.',
    clauses: ['missing-key'],
    operation: 'getAssetTopics',
    options: withoutChecks('getAssetTopics:missing-key'),
  },
  {
    id: 'asks-no-key-for-uploads',
    title: 'Files can be uploaded without a key.',
    clauses: ['missing-key'],
    operation: 'uploadDirect',
    options: withoutChecks('uploadDirect:missing-key'),
  },
  {
    id: 'accepts-expired-keys',
    title: 'An expired key is accepted.',
    clauses: ['expired-key'],
    options: withoutChecks('expired-key'),
  },
  {
    id: 'accepts-revoked-keys',
    title: 'A revoked key is accepted.',
    clauses: ['revoked-key'],
    options: withoutChecks('revoked-key'),
  },
  {
    id: 'accepts-expired-key-for-deletes',
    title: 'An expired key can still delete.',
    clauses: ['expired-key'],
    operation: 'deleteSubscription',
    options: withoutChecks('deleteSubscription:expired-key'),
  },
  {
    id: 'answers-403-for-401',
    title: 'A key that is not accepted is answered with 403.',
    clauses: everyKeyClause,
    options: altering({ statuses: [401] }, (reply) => ({ ...reply, status: 403 })),
  },
  {
    id: 'answers-400-for-missing-key',
    title: 'A missing key is answered with 400.',
    clauses: ['missing-key'],
    options: altering({ labels: ['missing-key'] }, (reply) => ({ ...reply, status: 400 })),
  },
  {
    id: 'answers-422-for-missing-key',
    title: 'A missing key is a validation error.',
    clauses: ['missing-key'],
    options: altering({ labels: ['missing-key'] }, () =>
      json(422, {
        error: 'validation_error',
        message: 'Invalid',
        fields: [{ field: 'x-api-key', message: 'Required' }],
      }),
    ),
  },
  {
    id: 'answers-404-for-expired-key',
    title: 'An expired key is answered with 404.',
    clauses: ['expired-key'],
    options: altering({ labels: ['expired-key'] }, (reply) => ({ ...reply, status: 404 })),
  },
  {
    id: 'answers-500-for-unknown-key',
    title: 'An unknown key makes the server fail.',
    clauses: ['invalid-key'],
    options: altering({ labels: ['unknown-key'] }, () => json(500, { detail: 'Internal server error' })),
  },
  {
    id: 'answers-200-with-error-for-401',
    title: 'A missing key is answered with 200 and an error.',
    clauses: ['missing-key'],
    options: altering({ labels: ['missing-key'] }, (reply) => ({ ...reply, status: 200 })),
  },
  {
    id: 'answers-401-wrongly-on-one-operation',
    title: 'Firing an event without a key is answered with 403.',
    clauses: ['missing-key'],
    operation: 'fireSandboxEvent',
    options: altering({ operations: ['fireSandboxEvent'], labels: ['missing-key'] }, (reply) => ({
      ...reply,
      status: 403,
    })),
  },
  {
    id: 'confuses-expired-and-revoked',
    title: 'An expired key is called revoked, and a revoked one expired.',
    clauses: ['expired-key', 'revoked-key'],
    options: () => ({
      texts: { 'expired-key': 'This API key has been revoked', 'revoked-key': 'This API key has expired' },
    }),
  },
];
