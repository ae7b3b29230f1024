import type { KeyChange } from './credential.ts';

/** Returns a real key changed into one that nobody was given. */
export function changeKey(key: string, change: KeyChange, prefix = ''): string {
  return changes[change](key, prefix);
}

const changes: Readonly<Record<KeyChange, (key: string, prefix: string) => string>> = {
  'first-half': (key) => key.slice(0, key.length / 2),
  'last-character-cut': (key) => key.slice(0, -1),
  'last-character-changed': (key) => key.slice(0, -1) + otherCharacter(key.slice(-1)),
  'middle-character-changed': (key) => {
    const middle = Math.floor(key.length / 2);
    return key.slice(0, middle) + otherCharacter(key.charAt(middle)) + key.slice(middle + 1);
  },
  'upper-case': (key) => key.toUpperCase(),
  'other-prefix': (key, prefix) => otherPrefix(prefix) + key.slice(prefix.length),
  'character-added': (key) => `${key}0`,
  doubled: (key) => key + key,
};

function otherCharacter(character: string): string {
  return character === '0' ? '1' : '0';
}

// The last word of a prefix says what the key is for, as `test` does in `key_test_`.
function otherPrefix(prefix: string): string {
  return prefix.replace(/[A-Za-z]+(?=[^A-Za-z]*$)/, (word) => (word === 'prod' ? 'test' : 'prod'));
}
