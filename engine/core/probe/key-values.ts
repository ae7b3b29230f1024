import type { KeyChange, MadeKey, Profile } from '../model/index.ts';
import type { Random } from '../random/index.ts';

/** Returns the values of the key header: none, one, or several for a header that is sent more than once. */
export function keyValues(key: string | MadeKey, profile: Profile, random: Random): readonly string[] {
  if (key === 'none') return [];
  if (key === 'unknown') return [`sk_test_${random.hex(64)}`];
  if (typeof key === 'string') return known(key, profile);
  if (key.values !== undefined) return key.values;
  const { change = 'last-character-changed' } = key;
  return known(key.of ?? 'sandbox', profile).map((value) => changes[change](value));
}

function known(name: string, { keys }: Profile): readonly string[] {
  const values: Readonly<Record<string, string | undefined>> = keys;
  const value = values[name];
  return value === undefined ? [] : [value];
}

const changes: Readonly<Record<KeyChange, (key: string) => string>> = {
  'first-half': (key) => key.slice(0, key.length / 2),
  'last-character-cut': (key) => key.slice(0, -1),
  'last-character-changed': (key) => key.slice(0, -1) + otherCharacter(key.slice(-1)),
  'middle-character-changed': (key) => {
    const middle = Math.floor(key.length / 2);
    return key.slice(0, middle) + otherCharacter(key.charAt(middle)) + key.slice(middle + 1);
  },
  'upper-case': (key) => key.toUpperCase(),
  'other-prefix': (key) => key.replace(/^sk_[a-z]+_/, 'sk_prod_'),
  'character-added': (key) => `${key}0`,
  doubled: (key) => key + key,
};

function otherCharacter(character: string): string {
  return character === '0' ? '1' : '0';
}
