import type { Call } from '../call.ts';
import { findNamedAsset, findNamedSubmission } from '../find.ts';
import { statusOf } from '../lifecycle.ts';
import type { Operation } from '../operation.ts';
import { presentAccepted } from '../present/submission.ts';
import { refuse } from '../refuse.ts';
import { makeAsset } from '../store/asset.ts';
import type { Asset } from '../store/asset.ts';

/** Has a failed asset processed again. */
export const retryAsset: Operation = {
  id: 'retryAsset',
  method: 'POST',
  path: '/submissions/{submission_id}/assets/{asset_id}/retry',
  bucket: 'submission_write',
  status: 202,
  find: findNamedAsset,
  prepare: (call) => () => {
    const submission = findNamedSubmission(call);
    const asset = findNamedAsset(call);
    checkRetry(call, asset);
    return () => {
      restart(call, asset);
      if (call.settings.behaviour.retryCreatesDuplicate) {
        submission.assets.push(makeAsset({ submissionId: submission.id, startedAt: asset.startedAt }));
      }
      return presentAccepted(submission, 'processing');
    };
  },
  trace: (call) => {
    const asset = call.store.assets.get(call.parameters['asset_id'] ?? '');
    if (asset !== undefined) restart(call, asset);
  },
};

function checkRetry(call: Call, asset: Asset): void {
  const status = statusOf(asset, call.settings.now());
  if (status === 'complete') refuse(call, 'retry-complete');
  else if (status !== 'failed') refuse(call, 'retry-running');
  else if (!asset.isRetryable) refuse(call, 'retry-unretryable');
  else if (asset.retryCount >= call.settings.maxRetries) refuse(call, 'retry-exhausted');
}

function restart({ settings }: Call, asset: Asset): void {
  asset.retryCount += 1;
  asset.outcome = 'complete';
  asset.startedAt = settings.now();
  asset.settlesAt = asset.startedAt + settings.retrySettleMs;
}
