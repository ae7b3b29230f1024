const REAL_KEYS: ReadonlySet<string> = new Set(['sandbox', 'live', 'expired', 'revoked', 'ungated', 'foreign']);

/** Tells whether a key's label is the name of one in the profile. */
export function isRealKey(label: string): boolean {
  return REAL_KEYS.has(label);
}

/** Returns the environment variable that a script reads a key of the profile from. */
export function keyVariable(name: string): string {
  return `ASSAY_KEYS_${name.toUpperCase()}`;
}
