/** The characters of the names in a media type (RFC 6838, section 4.2). */
export const RESTRICTED_CHARACTERS: readonly string[] = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&-^_.+',
);
