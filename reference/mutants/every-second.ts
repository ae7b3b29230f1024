import type { ReferenceOptions } from '../server/options.ts';
import type { Reply } from '../server/reply.ts';
import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import type { Where } from './ways.ts';
import { altering } from './ways.ts';

/** Servers that are wrong every second time, so that whoever asks first may find all well. */
export const everySecondMutants: readonly Mutant[] = [
  {
    id: 'accepts-every-second-resubmission',
    title: 'Every second resubmission of a file is accepted.',
    clauses: ['already-submitted'],
    operation: 'createSubmission',
    options: everySecond({ labels: ['already-submitted'] }, () => json(201, submission)),
  },
  {
    id: 'retries-every-second-complete-asset',
    title: 'Every second retry of a complete asset is accepted.',
    clauses: ['asset-not-retryable'],
    operation: 'retryAsset',
    options: everySecond({ labels: ['retry-complete'] }, () => json(202, submission)),
  },
  {
    id: 'lets-every-second-keyless-update-through',
    title: 'Every second update without a key is accepted.',
    clauses: ['missing-key'],
    operation: 'updateSubscription',
    options: everySecond({ operations: ['updateSubscription'], labels: ['missing-key'] }, () => json(200, {})),
  },
  {
    id: 'fires-for-every-second-unknown-submission',
    title: 'Every second event for an unknown submission is fired.',
    clauses: ['fire-for-unknown-submission'],
    operation: 'fireSandboxEvent',
    options: everySecond({ operations: ['fireSandboxEvent'], labels: ['unknown-submission'] }, () =>
      json(200, { dispatched: 0 }),
    ),
  },
];

/** The options of a server that alters every second one of some replies. */
export function everySecond(where: Where, change: (reply: Reply) => Reply): () => ReferenceOptions {
  return () => {
    let count = 0;
    return altering(where, (reply) => (++count % 2 === 0 ? change(reply) : reply))();
  };
}

const submission = {
  submissionId: '7f0c2f2e-4d3b-4b53-9a76-0a4f8f1f6c11',
  workflowId: null,
  ablyChannel: null,
  status: 'submitted',
  assets: [{ assetId: '2f6f0f0a-7c1d-4a0e-8a3e-5b1b6c9d4e22', versionGroupId: 'assay', versionNumber: 1 }],
};
