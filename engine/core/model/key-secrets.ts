import type { KeyValue } from './credential.ts';
import type { Secret } from './profile.ts';

/** Returns the texts of keys, each under the name by which a report calls it: whole, and the password of a login. */
export function listKeySecrets(keys: Readonly<Record<string, KeyValue>>): readonly Secret[] {
  const whole = Object.entries(keys).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [{ name: `keys.${name}`, value }]
      : Object.entries(value).map(([scheme, text]) => ({ name: `keys.${name}.${scheme}`, value: text })),
  );
  const passwords = whole.map(({ name, value }) => ({ name, value: value.slice(value.indexOf(':') + 1) }));
  const others = passwords.filter(({ value }) => value.length >= SHORTEST_PASSWORD);
  return [...whole, ...others.filter(({ value }) => !whole.some((one) => one.value === value))];
}

// A shorter one stands in other texts by chance.
const SHORTEST_PASSWORD = 6;
