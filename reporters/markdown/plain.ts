import { clipText } from '../quantity.ts';
import { visibleLine } from '../visible.ts';

/** A text that Markdown and HTML show as it is, in one line. */
export function plain(text: string, most = 500): string {
  return escapeMarkup(clipText(visibleLine(text), most));
}

/** The same in a fixed-width font. */
export function code(text: string, most = 500): string {
  return `<code>${plain(text, most)}</code>`;
}

/** A text in which nothing is markup for Markdown or HTML; a line of ours must not begin with it. */
export function escapeMarkup(text: string): string {
  return text.replace(active, (character) => `&#${character.charCodeAt(0)};`);
}

// What begins markup anywhere in a line, a link, a mention, an emoji or a formula.
const active = /[&<>`*_{}[\]\\|~@$#]|:(?=\S)/g;
