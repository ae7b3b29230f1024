import type { Source } from '../engine/core/model/index.ts';

/** What a clause rests on: the words quoted, and the place they stand at. */
export interface Citation {
  readonly text: string;
  readonly place: string;
  /** Whether the text is quoted from somebody else. */
  readonly isQuote: boolean;
}

/** The words that a source gives and where they stand. */
export function cite(source: Source): Citation {
  return citations[source.kind](source as never); // The record pairs each kind with its own source.
}

const citations: { readonly [K in Source['kind']]: (source: Extract<Source, { kind: K }>) => Citation } = {
  documented: ({ quote, page, section }) => ({ text: quote, place: `${page}, ${section}`, isQuote: true }),
  rfc: ({ quote, number, section }) => ({ text: quote, place: `RFC ${number}, section ${section}`, isQuote: true }),
  ruling: ({ reason, number }) => ({
    text: reason,
    place: number === undefined ? 'ruling' : `ruling ${number}`,
    isQuote: false,
  }),
};
