import type { MadeKey, Variation } from '../../engine/core/model/index.ts';

/** Returns the variation that sends a made key and is labelled by what was done, never by its value. */
export function keyVariation(id: string, key: MadeKey): Variation {
  return { id, label: key.what, send: { key } };
}
