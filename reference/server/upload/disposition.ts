/** What the `Content-Disposition` of a part says. */
export interface Disposition {
  readonly name: string | undefined;
  readonly filename: string | undefined;
}

/** Reads a `Content-Disposition` that was decoded byte by byte. */
export function parseDisposition(text: string): Disposition {
  if (!/^\s*form-data\s*(?:;|$)/i.test(text)) return { name: undefined, filename: undefined };
  return { name: findParameter(text, 'name'), filename: findParameter(text, 'filename') };
}

function findParameter(text: string, wanted: string): string | undefined {
  const parameters = text.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]*))/g);
  for (const [, name = '', quoted, bare = ''] of parameters) {
    const value = quoted?.replace(/\\(["\\])/g, '$1') ?? bare;
    if (name.toLowerCase() === wanted) return Buffer.from(value, 'latin1').toString();
  }
  return undefined;
}
