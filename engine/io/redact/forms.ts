/** Returns the forms in which a secret may stand in a text: raw, JSON-escaped, URL-encoded, and base64 in both alphabets. */
export function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value, 'utf8').toString('base64');
  const forms = [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    base64,
    base64.replaceAll('=', ''),
    base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    base64.replaceAll('+', '-').replaceAll('/', '_'),
  ];
  return [...new Set(forms)].sort((one, other) => other.length - one.length);
}
