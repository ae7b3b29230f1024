/**
 * Returns the URL that a text is, or undefined where it is none. `URL.canParse` is not asked: once it is compiled, Node 20
 * says no to whatever has letters between U+0080 and U+00FF.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
