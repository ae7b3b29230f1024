const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\bsk_(live|test)_[\w%-]{8,}/g, '[a sk_$1_ key]'],
  // A body that was cut may end within it.
  [/("secret"\s*:\s*")(?:[^"\\]|\\.)+\\?("|$)/g, '$1[a webhook secret]$2'],
  [/([?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=)[^&\s"'<>\\]+/gi, '$1[a signature]'],
];

/** Returns a text without what looks like a key, a signing secret or a signature, whoever's it is. */
export function redactPatterns(text: string): string {
  return PATTERNS.reduce((result, [pattern, replacement]) => result.replaceAll(pattern, replacement), text);
}

/** Tells whether a value may hold what looks like a secret or a login, from its JSON; where it says no, there is none. */
export function isSuspect(json: string): boolean {
  return SUSPECT.test(json);
}

const SUSPECT = /sk_(?:live|test)_[\w%-]{8}|secret|cookie|authorization|[?&](?:sig|signature|x-(?:amz|goog)-[a-z-]+)=/i;
