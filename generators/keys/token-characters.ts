/** The characters of a token (RFC 9110, section 5.6.2). */
export const TOKEN_CHARACTERS: readonly string[] = Array.from(
  "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'*+-.^_`|~",
);
