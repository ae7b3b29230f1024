import type { Depth } from '../../engine/core/model/index.ts';

/** A text that is right by its type and unusual. */
export interface OddText {
  /** Unique; kebab-case. */
  readonly name: string;
  /** What it is, as the rest of a sentence: "is 255 bytes long". */
  readonly says: string;
  readonly text: string;
  readonly depth?: Depth;
}

/** Returns a text of characters; what is not plain is named by its code points. */
export function oddCharacters(name: string, text: string): OddText {
  return { name, says: text === '' ? 'is empty' : `is ${namePoints(text)}`, text };
}

/** Returns an ASCII text of this many bytes. */
export function oddLength(bytes: number, depth?: Depth): OddText {
  const shown = { name: `bytes-${bytes}`, says: `is ${bytes} bytes long`, text: 'a'.repeat(bytes) };
  return depth === undefined ? shown : { ...shown, depth };
}

function namePoints(text: string): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const named = points.slice(0, MOST_NAMED).map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  const rest = points.length - named.length;
  return `${named.join(' ')}${rest > 0 ? ` and ${rest} characters more` : ''}`;
}

const MOST_NAMED = 8;
