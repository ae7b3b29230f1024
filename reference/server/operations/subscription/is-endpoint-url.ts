/** Tells whether a text is an HTTPS URL. */
export function isEndpointUrl(text: string): boolean {
  return /^https:\/\//i.test(text) && URL.canParse(text);
}
