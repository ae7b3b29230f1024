import type { Asset } from './asset.ts';
import type { Blob } from './blob.ts';
import type { Submission } from './submission.ts';
import type { Subscription } from './subscription.ts';

/** The memory of a reference. */
export interface Store {
  readonly blobs: Map<string, Blob>;
  readonly submissions: Map<string, Submission>;
  readonly assets: Map<string, Asset>;
  readonly subscriptions: Map<string, Subscription>;
  /** Descriptions of subscriptions the owner arranged to have no delivery destination. */
  readonly withoutDestination: Set<string>;
  isFailing: boolean;
}

/** Makes an empty memory. */
export function createStore(): Store {
  return {
    blobs: new Map(),
    submissions: new Map(),
    assets: new Map(),
    subscriptions: new Map(),
    withoutDestination: new Set(),
    isFailing: false,
  };
}
