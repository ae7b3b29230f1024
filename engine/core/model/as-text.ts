import type { Json } from './json.ts';

/** Returns a text as it is, and any other value as JSON. */
export function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
