import type { CheckName } from '../core/model/index.ts';

/** What became of one mutant. */
export interface KillRow {
  readonly mutant: string;
  readonly kind: 'derived' | 'hand-written' | 'walked';
  readonly title: string;
  /** The clauses under which it must be found, and the check that must see it where it is derived. */
  readonly clauses: readonly string[];
  readonly check?: CheckName;
  /** Found under every one of its clauses. */
  readonly isKilled: boolean;
  /** The sequence that showed it, where random walks must find it. */
  readonly sequence?: FoundSequence;
  /** Cases that were written down find it as well. */
  readonly isWritten?: true;
  /** Requests until it was, at the first seed. */
  readonly requests: number;
  /** Other clauses that were reported, with what of them. */
  readonly others: readonly string[];
}

/** The least sequence of calls that shows a mutant, and the row of the lifecycle that it breaks. */
export interface FoundSequence {
  readonly row: string;
  readonly steps: readonly string[];
}
