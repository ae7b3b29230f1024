const SHORTEST = 4;

/** Returns a message without the values and without anything that looks like a key. */
export function hideSecrets(message: string, values: readonly string[]): string {
  const longestFirst = values
    .filter(({ length }) => length >= SHORTEST)
    .sort((left, right) => right.length - left.length);
  return hideKeys(longestFirst.reduce((text, value) => text.replaceAll(value, '[hidden]'), message));
}

/** Returns a message without anything that looks like a key. */
export function hideKeys(message: string): string {
  return message.replaceAll(/\b[a-z]{2,3}_(?:live|test)_[^\s`'"]+/g, '[hidden]');
}
