import type { OperationId } from '../server/operation-id.ts';
import type { ReferenceOptions } from '../server/options.ts';

/** A reference with one thing wrong. */
export interface Mutant {
  readonly id: string;
  /** What the wrong server does, as a sentence. */
  readonly title: string;
  /** The clauses under each of which it must be found. */
  readonly clauses: readonly string[];
  /** The rows of the lifecycle, or the races, under one of which random walks must find it; other cases need not. */
  readonly rows?: readonly string[];
  /** Cases that were written down find it as well; without it, where it has rows, they do not. */
  readonly isWritten?: true;
  /** The only operation that is wrong, where it is only one. */
  readonly operation?: OperationId;
  /** Makes the options of a new server; some mutants remember what they saw. */
  readonly options: () => ReferenceOptions;
}

/** Options of a server that has a place for all that a run makes and does not delete. */
export const roomy: ReferenceOptions = { subscriptionLimit: 10_000 };
