import type { Asset } from './store/asset.ts';
import type { Submission } from './store/submission.ts';

/** The documented states; `uploading` belongs to files sent to a presigned URL. */
export type Status = 'uploading' | 'submitted' | 'processing' | 'complete' | 'failed';

/** The state of an asset at a time. */
export function statusOf(asset: Asset, now: number): Status {
  if (now >= asset.settlesAt) return asset.outcome;
  const isFresh = asset.retryCount === 0 && now - asset.startedAt < (asset.settlesAt - asset.startedAt) / 10;
  return isFresh ? 'submitted' : 'processing';
}

/** The state of a submission: that of its least advanced asset, failed if any failed in the end. */
export function statusOfAll(submission: Submission, now: number): Status {
  const statuses = submission.assets.map((asset) => statusOf(asset, now));
  return ranks.find((status) => statuses.includes(status)) ?? 'complete';
}

/** Tells whether a state is one that nothing but a retry changes. */
export function isSettled(status: Status): boolean {
  return status === 'complete' || status === 'failed';
}

const ranks: readonly Status[] = ['uploading', 'submitted', 'processing', 'failed', 'complete'];
