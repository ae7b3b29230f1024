/** Returns a text with plain quotation marks, dashes and dots. */
export function foldText(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019\u201A\u201B\u2032\u00B4]/g, "'")
    .replaceAll(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]|--+/g, '-')
    .replaceAll('\u2026', '...');
}

/** Returns the text as other typesetters write it: the same words with other quotation marks, dashes and dots. */
export function listForms(text: string): readonly string[] {
  const plain = foldText(text);
  const forms = QUOTES.flatMap((quote) => DASHES.flatMap((dash) => DOTS.map((dot) => dot(dash(quote(plain))))));
  const marked = DASHES.flatMap((dash) => DOTS.map((dot) => dot(dash(keepQuotes(text)))));
  return [...new Set([plain, ...forms, ...marked])].filter((form) => form !== text);
}

type Change = (text: string) => string;

const QUOTES: readonly Change[] = [
  (text) => text,
  (text) => text.replaceAll(/(?<=\w)'/g, '\u2019'),
  (text) =>
    text
      .replaceAll(/(?<=^|[\s([{])"/g, '\u201C')
      .replaceAll('"', '\u201D')
      .replaceAll(/(?<=^|[\s([{\u201C])'/g, '\u2018')
      .replaceAll("'", '\u2019'),
];

// A single hyphen joins words; one with blanks around it is a dash.
const DASHES: readonly Change[] = [
  (text) => text,
  (text) => text.replaceAll(/ - /g, ' \u2013 '),
  (text) => text.replaceAll(/ - /g, ' \u2014 '),
  (text) => text.replaceAll(/(?<=\w) - (?=\w)/g, '\u2014'),
  (text) => text.replaceAll(/(?<=\d)-(?=\d)/g, '\u2013'),
  (text) => text.replaceAll(/ - /g, ' -- '),
  (text) => text.replaceAll(/(?<=[a-z])-(?=[a-z])/g, '\u2014'),
];

const DOTS: readonly Change[] = [(text) => text, (text) => text.replaceAll('...', '\u2026')];

function keepQuotes(text: string): string {
  return text.replaceAll(/[\u2010-\u2015\u2212]|--+/g, '-').replaceAll('\u2026', '...');
}
