import * as v from 'valibot';

/** The events one may subscribe to. */
export const eventType: v.PicklistSchema<['asset.processing.completed', 'asset.processing.failed'], undefined> =
  v.picklist(['asset.processing.completed', 'asset.processing.failed']);
