import { randomUUID } from 'node:crypto';
import { makeAsset } from './asset.ts';
import type { Asset } from './asset.ts';
import type { Store } from './store.ts';

/** Assets sent in together. */
export interface Submission {
  readonly id: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly createdAt: number;
  readonly assets: Asset[];
}

/** Makes a submission with one asset for each entry. */
export function makeSubmission(workspaceId: string, createdAt: number, assets: readonly Partial<Asset>[]): Submission {
  const id = randomUUID();
  const made = assets.map((asset) => makeAsset({ ...asset, submissionId: id, startedAt: createdAt }));
  return { id, workspaceId, workflowId: randomUUID(), createdAt, assets: made };
}

/** Keeps a submission and its assets. */
export function keepSubmission(store: Store, submission: Submission): void {
  store.submissions.set(submission.id, submission);
  for (const asset of submission.assets) store.assets.set(asset.id, asset);
}
