import type { Json } from '../../../engine/core/model/index.ts';

/** A value as it stands in a header or in a body that is no JSON. */
export function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
