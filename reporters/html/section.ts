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
  readonly Body: FunctionComponent<{ readonly view: View }>;
}
