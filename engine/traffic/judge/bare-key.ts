/** Returns a key without the name of the scheme before it (RFC 9110, section 11.4). */
export function bareKey(value: string): string {
  return value.replace(/^(?:bearer|basic|token|apikey)\s+/i, '');
}
