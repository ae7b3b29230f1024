import { createHash } from 'node:crypto';
import { normaliseText } from './normalise-text.ts';

/** Returns the fingerprint of a text: the first 16 hex digits of SHA-256 over its normalised form. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(normaliseText(text)).digest('hex').slice(0, 16);
}
