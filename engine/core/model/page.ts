/** A page of the documentation as its fingerprinted units, in their order; its own words are nowhere in it. */
export interface Page {
  readonly id: string;
  readonly title: string;
  /** The URL that it is read at, where that is known. */
  readonly address?: string;
  readonly units: readonly Unit[];
}

/** What a unit is: a heading, a sentence, a row of a table or a block of code. */
export type UnitKind = 'heading' | 'sentence' | 'row' | 'code';

/** One sentence, row, sample or heading of a page. */
export interface Unit {
  /** Names it; a unit keeps its number wherever it moves. */
  readonly n: number;
  /** The heading that it stands under, in kebab-case. */
  readonly section: string;
  readonly kind: UnitKind;
  /** 16 hex digits of SHA-256 over its normalised text. */
  readonly fingerprint: string;
  /** The same over the text with plain quotation marks, dashes and dots. */
  readonly folded?: string;
  /** Whose behaviour it tells of. */
  readonly who?: 'server' | 'client' | 'both' | 'none';
  /** What it says, in our words; a heading says nothing. */
  readonly says?: string;
  /** What a person still has to look at. */
  readonly todo?: string;
}
