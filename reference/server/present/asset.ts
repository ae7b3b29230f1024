import { statusOf } from '../lifecycle.ts';
import type { Asset } from '../store/asset.ts';

/** An asset as it is read. */
export function presentAsset(asset: Asset, now: number): Record<string, unknown> {
  return {
    assetId: asset.id,
    submissionId: asset.submissionId,
    filename: asset.filename,
    mimeType: asset.mediaType,
    status: statusOf(asset, now),
    issueCount: 0,
    versionNumber: asset.versionNumber,
    versionGroupId: asset.versionGroupId,
    issues: [],
  };
}
