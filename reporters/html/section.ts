import type { FunctionComponent } from 'preact';
import type { View } from './view.ts';

/** One section of the page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** A sentence that says how to read it. */
  readonly lead?: string;
  /** How many things it shows; a section with none is left out. */
  readonly count?: (view: View) => number;
  /** Whether it is on the page, where the count does not tell. */
  readonly isShown?: (view: View) => boolean;
  readonly Body: FunctionComponent<{ readonly view: View }>;
}
