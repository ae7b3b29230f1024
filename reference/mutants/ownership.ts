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
    options: altering({ labels: ['foreign-submission'] }, () =>
      json(403, { detail: `It belongs to workspace ${owner}` }),
    ),
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
];
