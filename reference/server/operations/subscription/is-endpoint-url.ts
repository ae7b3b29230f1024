/** Tells whether a text is an HTTPS URL. */
export function isEndpointUrl(text: string): boolean {
  return /^https:\/\//i.test(text) && isUrl(text);
}

// Once it is compiled, `URL.canParse` of Node 20 says no to whatever has letters between U+0080 and U+00FF.
function isUrl(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}
