import { findNamedAsset } from '../find.ts';
import type { Operation } from '../operation.ts';
import { presentAsset } from '../present/asset.ts';

/** Reads an asset. */
export const getAsset: Operation = {
  id: 'getAsset',
  method: 'GET',
  path: '/submissions/{submission_id}/assets/{asset_id}',
  bucket: 'submission_read',
  status: 200,
  find: findNamedAsset,
  prepare: (call) => () => presentAsset(findNamedAsset(call), call.settings.now()),
};
