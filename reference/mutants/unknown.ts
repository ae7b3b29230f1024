import type { Tamper } from '../server/options.ts';
import type { Reply } from '../server/reply.ts';
import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that mistake what does not exist. */
export const unknownMutants: readonly Mutant[] = [
  {
    id: 'answers-401-for-unknown-submissions',
    title: 'An unknown submission is answered with 401.',
    clauses: ['unknown-submission'],
    options: altering({ labels: ['unknown-submission'] }, (reply) => ({ ...reply, status: 401 })),
  },
  {
    id: 'answers-null-for-unknown-submission',
    title: 'An unknown submission is answered with 200 and null.',
    clauses: ['unknown-submission'],
    operation: 'getSubmission',
    options: altering({ operations: ['getSubmission'], labels: ['unknown-submission'] }, () => json(200, 'null')),
  },
  {
    id: 'answers-empty-list-for-unknown-asset',
    title: 'The issues of an unknown asset are an empty list.',
    clauses: ['unknown-asset'],
    operation: 'getAssetIssues',
    options: altering({ operations: ['getAssetIssues'], labels: ['unknown-asset'] }, () => json(200, [])),
  },
  {
    id: 'fails-on-unknown-asset',
    title: 'An unknown asset makes the server fail.',
    clauses: ['unknown-asset'],
    operation: 'retryAsset',
    options: altering({ operations: ['retryAsset'], labels: ['unknown-asset'] }, () =>
      json(500, { detail: 'Internal server error' }),
    ),
  },
  {
    id: 'fails-on-malformed-id',
    title: 'An id that is no UUID makes the server fail.',
    clauses: ['malformed-path-id'],
    options: altering({ labels: ['id-malformed'] }, () => json(500, { detail: 'Internal server error' })),
  },
  {
    id: 'answers-400-for-malformed-id',
    title: 'An id that is no UUID is answered with 400.',
    clauses: ['malformed-path-id'],
    options: altering({ labels: ['id-malformed'] }, (reply) => ({ ...reply, status: 400 })),
  },
  {
    id: 'finds-submissions-by-all-but-a-digit',
    title: 'A submission is found by its id with another last digit.',
    clauses: ['unknown-id'],
    operation: 'getSubmission',
    options: () => ({ tamper: overlookLastDigit() }),
  },
  {
    id: 'answers-204-for-unknown-subscription',
    title: 'Deleting an unknown subscription is answered with 204.',
    clauses: ['unknown-subscription'],
    operation: 'deleteSubscription',
    options: withoutChecks('deleteSubscription:unknown-subscription'),
  },
  {
    id: 'ignores-unknown-previous-submission',
    title: 'An unknown previous submission is ignored.',
    clauses: ['unknown-previous-submission'],
    operation: 'createSubmission',
    options: withoutChecks('previous-unknown'),
  },
  {
    id: 'fires-for-unknown-submissions',
    title: 'An event can be fired for an unknown submission.',
    clauses: ['fire-for-unknown-submission'],
    operation: 'fireSandboxEvent',
    options: withoutChecks('fireSandboxEvent:unknown-submission'),
  },
  {
    id: 'ignores-malformed-previous-submission',
    title: 'A previous submission that is no UUID is ignored.',
    clauses: ['malformed-previous-submission'],
    operation: 'createSubmission',
    options: withoutChecks('previous-malformed', 'previous-unknown'),
  },
];

function overlookLastDigit(): Tamper {
  const seen = new Map<string, { readonly path: string; readonly reply: Reply }>();
  return (reply, { operation, request: { path } }) => {
    if (operation !== 'getSubmission') return reply;
    const beginning = path.slice(0, -1);
    const near = seen.get(beginning);
    if (reply.status === 404 && near !== undefined && near.path !== path) return near.reply;
    if (reply.status === 200) seen.set(beginning, { path, reply });
    return reply;
  };
}
