/**
 * Returns a text as its fingerprint sees it: Unicode NFC, back-ticks and asterisks removed, white space collapsed to
 * single blanks, trimmed.
 */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replaceAll(/[`*]/g, '').replaceAll(/\s+/g, ' ').trim();
}
