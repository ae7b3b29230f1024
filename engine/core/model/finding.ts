import type { ExamCheckName } from './exam.ts';
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
  /** The answer that it is about, where that is not the one that is judged. */
  readonly of?: JudgedAnswer;
}

/** What a walk holds an answer against besides its status: what it shows of a state, and whether an id is a new one. */
export type WalkCheckName = 'shown' | 'newId';

/** Which answer a finding is about. */
export interface JudgedAnswer {
  readonly operation: string;
  readonly status: number;
}

/** One departure, with the check that saw it and the clause that it breaks. */
export interface Finding {
  readonly check: CheckName | ExamCheckName | WalkCheckName | 'own';
  readonly clause: string;
  readonly level: Level;
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** The answer that it is about, where that is none of the operation that its entry is of. */
  readonly of?: JudgedAnswer;
}
