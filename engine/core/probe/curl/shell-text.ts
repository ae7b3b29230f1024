import type { Capture } from './captures.ts';

/** Returns the text with the values of captures marked; `escapeDouble` turns the marks, which need no escaping, into variables. */
export function substitute(text: string, known: readonly Capture[]): string {
  return known.reduce(
    (result, { value, variable }) =>
      result
        .replaceAll(value, `\u0001${variable}\u0002`)
        .replaceAll(encodeURIComponent(value), `\u0001${variable}\u0002`),
    text,
  );
}

/** Returns the text as it stands between double quotes of a shell; marked places become variables. */
export function escapeDouble(text: string): string {
  return text.replaceAll(/[\\"$`]/g, String.raw`\$&`).replaceAll(/\u0001(\w+)\u0002/g, '$${$1}');
}

/** Returns the text as one word of a shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
