import { isSettled, statusOf, statusOfAll } from '../lifecycle.ts';
import type { Asset } from '../store/asset.ts';
import type { Submission } from '../store/submission.ts';

/** What creating a submission and retrying an asset answer. */
export function presentAccepted(submission: Submission, status: 'submitted' | 'processing'): Record<string, unknown> {
  return {
    submissionId: submission.id,
    workflowId: submission.workflowId,
    ablyChannel: `submission:${submission.id}`,
    status,
    assets: submission.assets.map(presentVersion),
  };
}

/** A submission as it is read. */
export function presentSubmission(submission: Submission, now: number): Record<string, unknown> {
  const { assets } = submission;
  const settled = assets.filter((asset) => isSettled(statusOf(asset, now)));
  const failed = settled.filter((asset) => asset.outcome === 'failed');
  const isDone = settled.length === assets.length;
  const endedAt = Math.max(submission.createdAt, ...assets.map((asset) => asset.settlesAt));
  return {
    submissionId: submission.id,
    workspaceId: submission.workspaceId,
    workflowId: submission.workflowId,
    status: statusOfAll(submission, now),
    progressPercent: assets.length === 0 ? 100 : Math.floor((100 * settled.length) / assets.length),
    createdAt: new Date(submission.createdAt).toISOString(),
    completedAt: isDone ? new Date(endedAt).toISOString() : null,
    errorMessage: isDone && failed.length > 0 ? failureText : null,
    isRetryable: isDone && failed.some((asset) => asset.isRetryable),
    assets: assets.map((asset) => presentProgress(asset, now)),
  };
}

function presentVersion(asset: Asset): Record<string, unknown> {
  return { assetId: asset.id, versionGroupId: asset.versionGroupId, versionNumber: asset.versionNumber };
}

function presentProgress(asset: Asset, now: number): Record<string, unknown> {
  const status = statusOf(asset, now);
  return {
    ...presentVersion(asset),
    issueCount: status === 'complete' ? 0 : null,
    errorMessage: status === 'failed' ? failureText : null,
    errorType: status === 'failed' ? 'processing_error' : null,
    isRetryable: status === 'failed' && asset.isRetryable,
    retryCount: asset.retryCount,
  };
}

const failureText = 'The asset could not be processed';
