import type { Settings } from '../settings.ts';
import type { Asset } from '../store/asset.ts';
import { keepSubmission, makeSubmission } from '../store/submission.ts';
import type { Arrangement } from './arrangement.ts';

/** Makes the arrangement of a new submission whose one asset is as told. */
export function arrangeAsset(describe: (settings: Settings) => Partial<Asset>): Arrangement {
  return ({ settings, store }, workspaceId) => {
    const submission = makeSubmission(workspaceId, settings.now(), [describe(settings)]);
    keepSubmission(store, submission);
    return { submissionId: submission.id, assetId: submission.assets[0]?.id };
  };
}
