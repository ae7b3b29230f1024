import type { Page, Unit, UnitKind } from './page.ts';

/** A unit as a page shows it, with the page's own words. */
export interface FoundUnit {
  readonly section: string;
  readonly kind: UnitKind;
  /** Normalised. */
  readonly text: string;
  /** The lines of a sample as they stand. */
  readonly lines?: string;
  readonly fingerprint: string;
  /** Fingerprints of the text with other quotation marks, dashes and dots, which say the same. */
  readonly forms: readonly string[];
  /** What of it is set as code. */
  readonly codes: readonly string[];
}

/** What became of a unit since its fingerprint was taken. */
export type UnitState = 'same' | 'moved' | 'reworded' | 'gone' | 'new';

/** A unit of a page held against the page. */
export interface WatchedUnit {
  readonly state: UnitState;
  /** The unit as recorded; a new one is not. */
  readonly unit?: Unit;
  /** What the page shows; where it is gone, nothing. */
  readonly found?: FoundUnit;
  /** Whether what it says is or may be another thing, so that what rests on it must be looked at. */
  readonly changes: boolean;
  readonly clauses: readonly string[];
  readonly client: readonly string[];
}

/** A page held against its units. */
export interface PageWatch {
  readonly page: Pick<Page, 'id' | 'title' | 'address'>;
  /** The file or URL that was read. */
  readonly source: string;
  /** In the order of the page; what is gone stands where it was. */
  readonly units: readonly WatchedUnit[];
  /** What is worth knowing of how the page was read. */
  readonly notes: readonly string[];
  readonly exitCode: 0 | 1 | 3;
  readonly decidedBy: string;
}
