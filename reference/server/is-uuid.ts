/** The UUIDs that are read as such: of every version, or of version 4 alone. */
export type UuidVersions = 'any' | 'four';

/** Tells whether a text is a UUID. */
export function isUuid(text: string, versions: UuidVersions = 'any'): boolean {
  return PATTERNS[versions].test(text);
}

const PATTERNS: Readonly<Record<UuidVersions, RegExp>> = {
  any: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  four: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
};
