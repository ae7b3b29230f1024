import type { KeyChange, Variation } from '../../engine/core/model/index.ts';
import { keyVariation } from './key-variation.ts';

/** Returns the sandbox key with each change that makes it a key nobody was given. */
export function changedKeys(): readonly Variation[] {
  return CHANGES.map(([change, words]) =>
    keyVariation(change, { what: `keys.sandbox, ${words}`, of: 'sandbox', change }),
  );
}

const CHANGES: readonly (readonly [change: KeyChange, words: string])[] = [
  ['first-half', 'its first half'],
  ['last-character-cut', 'last character cut'],
  ['last-character-changed', 'last character changed'],
  ['middle-character-changed', 'middle character changed'],
  ['upper-case', 'in upper case'],
  ['other-prefix', 'with another prefix'],
  ['character-added', 'one character added'],
  ['doubled', 'written twice'],
];
