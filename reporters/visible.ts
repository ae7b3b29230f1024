/** The text with every character shown that could act on a terminal, a parser or the order of reading; lines and tabs stay. */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(unseen, escapeCharacter);
}

/** The text as one visible line in which no log command of a CI service is left. */
export function visibleLine(text: string): string {
  return visible(text)
    .replace(/[\n\t]/g, escapeCharacter)
    .replace(logCommand, '#\\x23')
    .replace(/^\s*::/, '\\x3a:');
}

/** JSON text whose strings hold the same values with such characters as `\u` escapes. */
export function visibleJson(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unseen, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at), 4)}`).join(''),
  );
}

// Most texts are, and this test is four times as fast.
const plain = /^[\x20-\x7e\n\t]*$/;

// Control, format (bidi, zero width, tags), lone surrogate, line and paragraph separator; the last two are invalid in XML.
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

// GitHub (`##[`), Azure (`##vso[`) and TeamCity (`##teamcity[`) obey these anywhere in a line.
const logCommand = /##(?=[a-z]*\[)/gi;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return (
    short[character] ??
    (code < 256 ? `\\x${hex(code, 2)}` : code < 65536 ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 0)}}`)
  );
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
