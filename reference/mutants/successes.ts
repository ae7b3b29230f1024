import { addHeader, fieldsOf, json, renameFields, setFields } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering } from './ways.ts';

/** Servers whose successes are not as documented. */
export const successMutants: readonly Mutant[] = [
  {
    id: 'wraps-successes-in-data',
    title: 'A subscription is wrapped: {data: {...}}.',
    clauses: ['success-body'],
    operation: 'getSubscription',
    options: altering({ operations: ['getSubscription'], labels: ['ok'] }, (reply) => json(200, { data: reply.body })),
  },
  {
    id: 'writes-successes-in-snake-case',
    title: 'An upload URL is answered in snake case.',
    clauses: ['success-body'],
    operation: 'createUploadUrl',
    options: altering({ operations: ['createUploadUrl'], labels: ['ok'] }, (reply) => renameFields(reply, toSnakeCase)),
  },
  {
    id: 'leaves-out-blob-path',
    title: 'A direct upload is answered without its blob path.',
    clauses: ['success-body'],
    operation: 'uploadDirect',
    options: altering({ operations: ['uploadDirect'], labels: ['ok'] }, (reply) =>
      json(reply.status, { path: fieldsOf(reply)['blobPath'] }),
    ),
  },
  {
    id: 'gives-ids-as-numbers',
    title: 'The id of a subscription is a number.',
    clauses: ['success-body'],
    operation: 'getSubscription',
    options: altering({ operations: ['getSubscription'], labels: ['ok'] }, (reply) => setFields(reply, { id: 41 })),
  },
  {
    id: 'gives-numbers-as-texts',
    title: 'The number of dispatched events is a text.',
    clauses: ['success-body'],
    operation: 'fireSandboxEvent',
    options: altering({ operations: ['fireSandboxEvent'], labels: ['ok'] }, (reply) =>
      setFields(reply, { dispatched: String(fieldsOf(reply)['dispatched']) }),
    ),
  },
  {
    id: 'shouts-statuses',
    title: 'The status of a submission is in capitals.',
    clauses: ['success-body'],
    operation: 'getSubmission',
    options: altering({ operations: ['getSubmission'], labels: ['ok'] }, (reply) =>
      setFields(reply, { status: String(fieldsOf(reply)['status']).toUpperCase() }),
    ),
  },
  {
    id: 'lists-deliveries-bare',
    title: 'Deliveries are a bare list.',
    clauses: ['success-body'],
    operation: 'listDeliveries',
    options: altering({ operations: ['listDeliveries'], labels: ['ok'] }, () => json(200, [])),
  },
  {
    id: 'answers-retries-without-body',
    title: 'An accepted retry is answered with an empty object.',
    clauses: ['success-body'],
    operation: 'retryAsset',
    options: altering({ operations: ['retryAsset'], labels: ['ok'] }, () => json(202, {})),
  },
  {
    id: 'gives-dates-as-numbers',
    title: 'The dates of a submission are numbers.',
    clauses: ['success-body'],
    operation: 'getSubmission',
    options: altering({ operations: ['getSubmission'], labels: ['ok'] }, (reply) =>
      setFields(reply, { createdAt: 1767225600 }),
    ),
  },
  {
    id: 'answers-201-for-reads',
    title: 'A submission that is read is answered with 201.',
    clauses: ['submission-read'],
    operation: 'getSubmission',
    options: altering({ operations: ['getSubmission'], labels: ['ok'] }, (reply) => ({ ...reply, status: 201 })),
  },
  {
    id: 'answers-200-for-subscriptions',
    title: 'A subscription that is made is answered with 200.',
    clauses: ['subscription-made'],
    operation: 'createSubscription',
    options: altering({ operations: ['createSubscription'], labels: ['ok'] }, (reply) => ({ ...reply, status: 200 })),
  },
  {
    id: 'answers-202-for-events',
    title: 'An event that is fired is answered with 202.',
    clauses: ['event-fired'],
    operation: 'fireSandboxEvent',
    options: altering({ operations: ['fireSandboxEvent'], labels: ['ok'] }, (reply) => ({ ...reply, status: 202 })),
  },
  {
    id: 'answers-204-for-empty-topics',
    title: 'Topics that are empty are answered with 204.',
    clauses: ['results-read'],
    operation: 'getAssetTopics',
    options: altering({ operations: ['getAssetTopics'], labels: ['ok'] }, () => ({
      status: 204,
      headers: [],
      body: undefined,
    })),
  },
  {
    id: 'answers-200-for-deletes',
    title: 'A deleted subscription is answered with 200.',
    clauses: ['subscription-deleted'],
    operation: 'deleteSubscription',
    options: altering({ operations: ['deleteSubscription'], labels: ['ok'] }, () => json(200, { deleted: true })),
  },
  {
    id: 'announces-body-on-204',
    title: 'A 204 announces a body.',
    clauses: ['no-content-body'],
    operation: 'deleteSubscription',
    options: altering({ operations: ['deleteSubscription'], labels: ['ok'] }, (reply) =>
      addHeader(reply, 'Content-Length', '16'),
    ),
  },
];

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
