import type { CheckName } from '../core/model/index.ts';

/** What became of one mutant. */
export interface KillRow {
  readonly mutant: string;
  readonly kind: 'derived' | 'hand-written';
  readonly title: string;
  /** The clauses under which it must be found, and the check that must see it where it is derived. */
  readonly clauses: readonly string[];
  readonly check?: CheckName;
  /** Found under every one of its clauses. */
  readonly isKilled: boolean;
  /** Requests until it was, at the first seed. */
  readonly requests: number;
  /** Other clauses that were reported, with what of them. */
  readonly others: readonly string[];
}
