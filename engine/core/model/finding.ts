import type { CheckName } from './expectation.ts';
import type { Level } from './source.ts';

/** Where an exchange departs from an expectation. */
export interface Departure {
  /** `status`, `header retry-after`, or a JSON pointer into the body behind `body`. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** Replaces the level of the part and the clause. */
  readonly level?: Level;
}

/** One departure, with the check that saw it and the clause that it breaks. */
export interface Finding {
  readonly check: CheckName;
  readonly clause: string;
  readonly level: Level;
  readonly at: string;
  readonly expected: string;
  readonly received: string;
}
