import type { Operation } from '../operation.ts';
import { findNamedAsset } from '../find.ts';
import { findFinishedAsset } from './submission/find-finished-asset.ts';

/** Reads the issues found in an asset. */
export const getAssetIssues: Operation = {
  id: 'getAssetIssues',
  method: 'GET',
  path: '/submissions/{submission_id}/assets/{asset_id}/issues',
  bucket: 'submission_read',
  status: 200,
  find: findNamedAsset,
  prepare: (call) => () => {
    findFinishedAsset(call);
    return [];
  },
};
