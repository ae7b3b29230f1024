import { callerOf } from '../server/keys.ts';
import { json, setFields } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

const owner = callerOf('foreign', 'shared').workspaceId;

/** Servers that mistake what exists and whose it is. */
export const ownershipMutants: readonly Mutant[] = [
  {
    id: 'shows-foreign-submissions',
    title: 'The submissions of other workspaces can be read.',
    clauses: ['foreign-submission'],
    options: withoutChecks('foreign-submission'),
  },
  {
    id: 'shows-foreign-issues',
    title: 'The issues of other workspaces can be read.',
    clauses: ['foreign-submission'],
    operation: 'getAssetIssues',
    options: withoutChecks('getAssetIssues:foreign-submission'),
  },
  {
    id: 'fires-for-foreign-submissions',
    title: 'An event can be fired for the submission of another workspace.',
    clauses: ['foreign-submission'],
    operation: 'fireSandboxEvent',
    options: withoutChecks('fireSandboxEvent:foreign-submission'),
  },
  {
    id: 'versions-foreign-submissions',
    title: 'A submission of another workspace can be given a new version.',
    clauses: ['foreign-submission'],
    operation: 'createSubmission',
    options: withoutChecks('previous-foreign'),
  },
  {
    id: 'answers-403-for-foreign-submissions',
    title: 'A submission of another workspace is answered with 403 and its owner.',
    clauses: ['foreign-submission'],
    options: altering({ labels: ['foreign-submission'] }, () => json(403, { detail: `It belongs to workspace ${owner}` })),
  },
  {
    id: 'names-owner-of-foreign-submissions',
    title: 'A submission of another workspace is not found, but its owner is named.',
    clauses: ['foreign-submission'],
    options: altering({ labels: ['foreign-submission'] }, (reply) =>
      setFields(reply, { detail: `Not found in yours, but in ${owner}` }),
    ),
  },
  {
    id: 'shows-foreign-subscriptions',
    title: 'The subscriptions of other workspaces can be read.',
    clauses: ['foreign-subscription'],
    operation: 'getSubscription',
    options: withoutChecks('getSubscription:foreign-subscription'),
  },
  {
    id: 'deletes-foreign-subscriptions',
    title: 'The subscriptions of other workspaces can be deleted.',
    clauses: ['foreign-subscription'],
    operation: 'deleteSubscription',
    options: withoutChecks('deleteSubscription:foreign-subscription'),
  },
  {
    id: 'changes-foreign-subscriptions',
    title: 'The subscriptions of other workspaces can be changed.',
    clauses: ['foreign-subscription'],
    operation: 'updateSubscription',
    options: withoutChecks('updateSubscription:foreign-subscription'),
  },
  {
    id: 'accepts-foreign-blobs',
    title: 'The files of other workspaces can be submitted.',
    clauses: ['blob-path-outside-workspace'],
    operation: 'createSubmission',
    options: withoutChecks('blob-foreign'),
  },
  {
    id: 'accepts-traversal',
    title: 'A blob path with ../ can be submitted.',
    clauses: ['blob-path-outside-workspace'],
    operation: 'createSubmission',
    options: withoutChecks('blob-traversal'),
  },
  {
    id: 'accepts-malformed-blob-paths',
    title: 'A blob path of any form can be submitted.',
    clauses: ['malformed-blob-path'],
    operation: 'createSubmission',
    options: withoutChecks('blob-grammar', 'blob-foreign'),
  },
  {
    id: 'answers-404-for-foreign-blobs',
    title: 'A file of another workspace is not found.',
    clauses: ['blob-path-outside-workspace'],
    operation: 'createSubmission',
    options: altering({ labels: ['blob-foreign'] }, (reply) => ({ ...reply, status: 404 })),
  },
  {
    id: 'shows-assets-of-other-submissions',
    title: 'Topics can be read under any submission.',
    clauses: ['asset-of-other-submission'],
    operation: 'getAssetTopics',
    options: withoutChecks('getAssetTopics:asset-elsewhere'),
  },
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
    options: altering({ operations: ['retryAsset'], labels: ['unknown-asset'] }, () => json(500, { detail: 'Internal server error' })),
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
