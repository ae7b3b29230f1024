import type { ReferenceOptions, TamperContext } from '../server/options.ts';
import type { Reply } from '../server/reply.ts';
import { json } from './edit.ts';
import { pathsIn } from './lifecycle/recall.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that mistake the state of submissions and assets. */
export const submissionMutants: readonly Mutant[] = [
  {
    id: 'accepts-resubmission',
    title: 'The same file can be submitted again.',
    clauses: ['already-submitted'],
    operation: 'createSubmission',
    options: withoutChecks('already-submitted'),
  },
  {
    id: 'notices-second-resubmission',
    title: 'Only the second resubmission of a file is refused.',
    clauses: ['already-submitted'],
    operation: 'createSubmission',
    options: acceptFirstResubmission,
  },
  {
    id: 'looks-at-first-file-for-resubmission',
    title: 'A submitted file is accepted as the second one of a submission.',
    clauses: ['already-submitted'],
    operation: 'createSubmission',
    options: altering({ labels: ['already-submitted'] }, acceptSecond),
  },
  {
    id: 'looks-at-first-path-for-traversal',
    title: 'A path out of the workspace is accepted as the second one of a submission.',
    clauses: ['blob-path-outside-workspace'],
    operation: 'createSubmission',
    options: altering({ labels: ['blob-traversal'] }, acceptSecond),
  },
  {
    id: 'looks-at-first-asset-for-path',
    title: 'A submission whose second asset has no blob path is accepted.',
    clauses: ['property-missing'],
    operation: 'createSubmission',
    options: altering({ operations: ['createSubmission'], labels: ['field-invalid'] }, acceptSecond),
  },
  {
    id: 'keeps-file-beside-path-outside',
    title: 'A submission that is refused for its second path keeps its first file.',
    clauses: ['no-trace'],
    operation: 'createSubmission',
    options: () => ({ behaviour: { storesRefused: (_operation, label) => label === 'blob-traversal' } }),
  },
  {
    id: 'answers-200-for-resubmission',
    title: 'A resubmission is answered as if it were idempotent.',
    clauses: ['already-submitted'],
    operation: 'createSubmission',
    options: altering({ labels: ['already-submitted'] }, () => json(200, { status: 'submitted' })),
  },
  {
    id: 'answers-400-for-resubmission',
    title: 'A resubmission is answered with 400.',
    clauses: ['already-submitted'],
    operation: 'createSubmission',
    options: altering({ labels: ['already-submitted'] }, (reply) => ({ ...reply, status: 400 })),
  },
  {
    id: 'retries-complete-assets',
    title: 'A complete asset can be retried.',
    clauses: ['asset-not-retryable'],
    operation: 'retryAsset',
    options: withoutChecks('retry-complete'),
  },
  {
    id: 'retries-unretryable-assets',
    title: 'An asset can be retried whatever its error.',
    clauses: ['asset-not-retryable'],
    operation: 'retryAsset',
    options: withoutChecks('retry-unretryable'),
  },
  {
    id: 'retries-without-end',
    title: 'An asset can be retried any number of times.',
    clauses: ['asset-not-retryable'],
    operation: 'retryAsset',
    options: withoutChecks('retry-exhausted'),
  },
  {
    id: 'retries-twice-at-once',
    title: 'An asset can be retried while its retry is running.',
    clauses: ['retry-in-progress'],
    operation: 'retryAsset',
    options: withoutChecks('retry-running'),
  },
  {
    id: 'answers-423-for-running-retry',
    title: 'A running retry is answered with 423.',
    clauses: ['documented-status'],
    operation: 'retryAsset',
    options: altering({ labels: ['retry-running'] }, (reply) => ({ ...reply, status: 423 })),
  },
  {
    id: 'answers-422-for-complete-retry',
    title: 'The retry of a complete asset is a validation error.',
    clauses: ['asset-not-retryable'],
    operation: 'retryAsset',
    options: altering({ labels: ['retry-complete'] }, () =>
      json(422, { error: 'validation_error', message: 'Invalid', fields: [] }),
    ),
  },
  {
    id: 'answers-200-for-retries',
    title: 'An accepted retry is answered with 200.',
    clauses: ['retry-accepted'],
    operation: 'retryAsset',
    options: altering({ operations: ['retryAsset'], labels: ['ok'] }, (reply) => ({ ...reply, status: 200 })),
  },
  {
    id: 'refuses-retries',
    title: 'A failed asset cannot be retried.',
    clauses: ['retry-accepted'],
    operation: 'retryAsset',
    options: () => ({ maxRetries: 0 }),
  },
  {
    id: 'answers-200-for-submissions',
    title: 'A submission is answered with 200.',
    clauses: ['submission-made'],
    operation: 'createSubmission',
    options: altering({ operations: ['createSubmission'], labels: ['ok'] }, (reply) => ({ ...reply, status: 200 })),
  },
  {
    id: 'answers-202-for-submissions',
    title: 'A submission is answered with 202.',
    clauses: ['submission-made'],
    operation: 'createSubmission',
    options: altering({ operations: ['createSubmission'], labels: ['ok'] }, (reply) => ({ ...reply, status: 202 })),
  },
];

// A resubmission is let through once for each file.
function acceptFirstResubmission(): ReferenceOptions {
  const known = new Set<string>();
  return {
    tamper: (reply, { label, body }) => {
      if (label !== 'already-submitted') return reply;
      const file = JSON.stringify(body);
      if (known.has(file)) return reply;
      known.add(file);
      return json(201, accepted);
    },
  };
}

// The first file that is sent is a right one.
function acceptSecond(reply: Reply, context: TamperContext): Reply {
  const assets = (context.body as { readonly assets?: unknown } | undefined)?.assets;
  return Array.isArray(assets) && assets.length > 1 && pathsIn(context)[0]?.startsWith('.') === false
    ? json(201, accepted)
    : reply;
}

const asset = { assetId: 'assay', versionGroupId: 'assay', versionNumber: 1 };
const accepted = {
  submissionId: 'assay',
  workflowId: null,
  ablyChannel: null,
  status: 'submitted',
  assets: [asset],
};
