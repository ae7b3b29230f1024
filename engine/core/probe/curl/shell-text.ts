import type { Capture } from './captures.ts';

/** Returns the text with the values of captures marked; the functions below turn the marks into variables. */
export function substitute(text: string, known: readonly Capture[]): string {
  // One value may hold another, as a path holds the id of its owner: the whole goes first.
  const longestFirst = [...known].sort((one, other) => other.value.length - one.value.length);
  return longestFirst.reduce(
    (result, { value, variable }) =>
      result.replaceAll(value, markVariable(variable)).replaceAll(encodeURIComponent(value), markVariable(variable)),
    text,
  );
}

/** Returns the mark of a place that becomes a variable. */
export function markVariable(variable: string): string {
  return `\u0001${variable}\u0002`;
}

/** Tells whether a text can stand in a script as it is: everybody's terminal shows and takes it. */
export function isPlain(text: string): boolean {
  return /^[\t\n\x20-\x7e]*$/.test(text.replaceAll(MARK, ''));
}

/** Returns the text as one word between double quotes of a shell; marked places become variables. */
export function doubleQuote(text: string): string {
  const escaped = text.replaceAll(/[\\"$`]/g, String.raw`\$&`).replaceAll(KEY, '$1""');
  return `"${escaped.replaceAll(MARK, '$${$1}')}"`;
}

/** Returns a command that prints the bytes of a text, those beyond plain ASCII by number; marked places become variables. */
export function printBytes(text: string, encoding: 'utf8' | 'latin1'): string {
  const variables = [...text.matchAll(MARK)].map(([, variable = '']) => ` "$${variable}"`);
  const format = text
    .split(MARK)
    .map((part, index) => (index % 2 === 1 ? '%s' : escapeFormat(part, encoding)))
    .join('');
  return `printf '${format}'${variables.join('')}`;
}

function escapeFormat(text: string, encoding: 'utf8' | 'latin1'): string {
  const bytes = [...Buffer.from(text, encoding)].map((byte) =>
    byte >= 0x20 && byte < 0x7f && !QUOTED.includes(byte)
      ? String.fromCharCode(byte).replace('%', '%%')
      : `\\${byte.toString(8).padStart(3, '0')}`,
  );
  return bytes.join('').replaceAll(KEY, "$1''");
}

// Apostrophe and backslash.
const QUOTED: readonly number[] = [0x27, 0x5c];
const MARK = /\u0001(\w+)\u0002/g;

// What looks like a key is taken out of every file; one that was made up is no secret, and the target must be sent it.
const KEY = /\b([a-z]{2,3}_)(?=(?:live|test)_)/g;

/** Returns the text as one word of a shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
