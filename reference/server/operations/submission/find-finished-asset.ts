import type { Call } from '../../call.ts';
import { findNamedAsset } from '../../find.ts';
import { statusOf } from '../../lifecycle.ts';
import { refuse } from '../../refuse.ts';
import type { Asset } from '../../store/asset.ts';

/** The named asset, once its results are there and can be loaded. */
export function findFinishedAsset(call: Call): Asset {
  const asset = findNamedAsset(call);
  if (statusOf(asset, call.settings.now()) !== 'complete') refuse(call, 'pending');
  if (asset.isBroken) refuse(call, 'results');
  return asset;
}
