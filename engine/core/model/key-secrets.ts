import type { KeyValue } from './credential.ts';
import type { Secret } from './profile.ts';

/** Returns the texts of keys, each under the name by which a report calls it: whole, and the password of a login. */
export function listKeySecrets(keys: Readonly<Record<string, KeyValue>>): readonly Secret[] {
  const whole = Object.entries(keys).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [{ name: `keys.${name}`, value }]
      : Object.entries(value).map(([scheme, text]) => ({ name: `keys.${name}.${scheme}`, value: text })),
  );
  const passwords = whole.map(({ name, value }) => ({ name, value: passwordOf(value) }));
  const others = passwords.filter(({ value }) => value.length >= SHORTEST_PASSWORD);
  return [...whole, ...others.filter(({ value }) => !whole.some((one) => one.value === value))];
}

/** Tells whether a text is one of these, without a list of them. */
export function isKeySecret(keys: Readonly<Record<string, KeyValue>>, text: string): boolean {
  const isOf = (value: string): boolean =>
    value === text || (text.length >= SHORTEST_PASSWORD && passwordOf(value) === text);
  return Object.values(keys).some((value) =>
    typeof value === 'string' ? isOf(value) : Object.values(value).some(isOf),
  );
}

function passwordOf(value: string): string {
  return value.slice(value.indexOf(':') + 1);
}

// A shorter one stands in other texts by chance.
const SHORTEST_PASSWORD = 6;
