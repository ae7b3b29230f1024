const REAL_KEYS: ReadonlySet<string> = new Set(['sandbox', 'live', 'expired', 'revoked', 'ungated', 'foreign']);

/** Tells whether a key's label is the name of one in the profile, or says what was done to one: its value is a secret. */
export function isRealKey(label: string): boolean {
  return REAL_KEYS.has(label) || label.startsWith('keys.');
}

/** Returns the environment variable that a script reads such a key from. */
export function keyVariable(label: string): string {
  const words = label.replace(/^keys\./, '').replaceAll(/[^A-Za-z0-9]+/g, '_');
  return `ASSAY_KEYS_${words.toUpperCase()}`;
}
