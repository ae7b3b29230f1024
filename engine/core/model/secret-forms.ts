/** Secrets shorter than this are found by chance. */
export const shortestSecret = 8;

/** The forms in which a secret may stand in a text: raw, in JSON and in JSON within JSON, URL-encoded, and in base64 at each of its three offsets. */
export function listSecretForms(secret: string): readonly string[] {
  if (secret.length < shortestSecret) return [];
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].map((offset) => encodeAt(offset, bytes));
  const urlSafe = encoded.filter(hasOther).map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const json = escapeJson(secret);
  // Not all strings can be URL-encoded, all that come from bytes can.
  const url = encodeURIComponent(bytes.toString());
  const escaped = [json, escapeJson(json), url, url.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase())];
  return [...new Set([secret, ...escaped, ...encoded, ...urlSafe])];
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

// The two alphabets of base64 differ in two characters.
function hasOther(text: string): boolean {
  return text.includes('+') || text.includes('/');
}

/** The characters of the base64 of a text that depend on nothing but the secret, which stands in it at this offset. */
function encodeAt(offset: number, bytes: Buffer): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}
