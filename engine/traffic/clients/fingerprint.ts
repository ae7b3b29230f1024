/** Returns a short name for what cannot be shown: the same for the same text, from which nothing of it can be read. */
export function fingerprint(text: string): string {
  // FNV-1a (RFC 9923), 32 bits: enough to tell clients apart, and far too few to tell a key.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
