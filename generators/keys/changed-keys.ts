import type { KeyChange, Variation } from '../../engine/core/model/index.ts';
import type { KeyForm } from './key-form.ts';
import { keyVariation } from './key-variation.ts';

/** Returns the main key with each change that makes it a key nobody was given. */
export function changedKeys({ main, prefix }: KeyForm): readonly Variation[] {
  const possible = CHANGES.filter(([change]) => change !== 'other-prefix' || /[A-Za-z]/.test(prefix));
  return possible.map(([change, words]) => keyVariation(change, { what: `keys.${main}, ${words}`, of: main, change }));
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
