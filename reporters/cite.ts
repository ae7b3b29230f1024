import type { Source } from '../engine/core/model/index.ts';

/** What a clause rests on: the kind of it in words, what it says, and the place it stands at. */
export interface Citation {
  readonly label: string;
  readonly text: string;
  readonly place: string;
  /** Whether the text is somebody else's, word for word; otherwise it is ours. */
  readonly isQuote: boolean;
  /** Why a clause that rests on no more is required all the same. */
  readonly ruling?: string;
}

/** What a source says, in whose words, and where it stands. */
export function cite(source: Source): Citation {
  return citations[source.kind](source as never); // The record pairs each kind with its own source.
}

/** What each kind of source is called. */
export const sourceNames: Readonly<Record<Source['kind'], string>> = {
  documented: 'documented on the page',
  reference: 'gathered from the reference',
  rfc: 'stated by a standard',
  ruling: 'our ruling',
  derived: 'derived from the OpenAPI document',
  own: 'a check of the owner',
};

const citations: { readonly [K in Source['kind']]: (source: Extract<Source, { kind: K }>) => Citation } = {
  documented: ({ says, page, units }) => ({
    label: 'Documented on the page',
    text: says,
    place: `page ${page}, ${listUnits(units)}`,
    isQuote: false,
  }),
  reference: ({ says, page, gatheredIn, reason, number }) => ({
    label: 'Gathered from the reference',
    text: says,
    place: `page ${page}, as gathered in ${gatheredIn}`,
    isQuote: false,
    ...(reason === undefined ? {} : { ruling: `${nameRuling(number)}: ${reason}` }),
  }),
  rfc: ({ number, section, ...words }) => ({
    label: 'Stated by a standard',
    text: 'quote' in words ? words.quote : words.says,
    place: `RFC ${number}, section ${section}`,
    isQuote: 'quote' in words,
  }),
  derived: ({ pointer, says }) => ({
    label: 'Derived from the OpenAPI document',
    text: says,
    place: pointer,
    isQuote: false,
  }),
  own: ({ file, why, link }) => ({
    label: 'A check of the owner',
    text: why ?? 'the owner holds answers to it',
    place: link === undefined ? file : `${file}, ${link}`,
    isQuote: false,
  }),
  ruling: ({ reason, number }) => ({ label: 'Our reading', text: reason, place: nameRuling(number), isQuote: false }),
};

function nameRuling(number: number | undefined): string {
  return number === undefined ? 'ruling' : `ruling ${number}`;
}

function listUnits(units: readonly number[]): string {
  if (units.length === 1) return `unit ${units.join('')}`;
  return `units ${units.slice(0, -1).join(', ')} and ${units.slice(-1).join('')}`;
}
