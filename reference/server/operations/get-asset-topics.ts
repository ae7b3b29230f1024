import type { Operation } from '../operation.ts';
import { findNamedAsset } from '../find.ts';
import { findFinishedAsset } from './submission/find-finished-asset.ts';

/** Reads the topics of an asset. */
export const getAssetTopics: Operation = {
  id: 'getAssetTopics',
  method: 'GET',
  path: '/submissions/{submission_id}/assets/{asset_id}/topics',
  bucket: 'submission_read',
  status: 200,
  find: findNamedAsset,
  prepare: (call) => () => ({ assetId: findFinishedAsset(call).id, topics: [], orphanIssues: [], metadata: {} }),
};
