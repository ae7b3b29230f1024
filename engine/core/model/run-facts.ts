import type { Baseline } from './baseline.ts';
import type { Call } from './call.ts';
import type { Depth } from './clause.ts';
import type { Environment } from './profile.ts';
import type { OwnClause } from './own-check.ts';
import type { Observation, Report } from './report.ts';
import type { Shard } from './shard.ts';

/** What a run counted besides its entries. */
export interface Counted {
  readonly sent: number;
  readonly limited: number;
  readonly waitedMs: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** Answers judged by each envelope and always clause, by id. */
  readonly judged: Readonly<Record<string, number>>;
  /** Answers by status. */
  readonly answers: Readonly<Record<string, number>>;
  /** Answers by their content codings, and whether they were asked for. */
  readonly codings: Readonly<Record<string, number>>;
  /** Distinct values of `Retry-After` by status, a few of each. */
  readonly retryAfter: Readonly<Record<string, readonly string[]>>;
}

/** The facts of a run that a report is made of besides the contract and the entries. */
export interface RunFacts {
  readonly run: string;
  readonly version: string;
  readonly target: { readonly baseUrl: string; readonly environment: Environment; readonly build?: string };
  /** ISO 8601. */
  readonly started: string;
  readonly finished: string;
  readonly seed: number;
  readonly depth: Depth;
  readonly counted: Counted;
  readonly leftovers: Report['leftovers'];
  /** How many documented constraints the contract holds that a probe can break. */
  readonly constraintsTotal: number;
  readonly observations: readonly Observation[];
  /** The signal that ended the run, if one did. */
  readonly interruptedBy?: 'SIGINT' | 'SIGTERM' | 'SIGHUP';
  /** Why the run ended before it was through: the preflight, a budget, `--bail`. */
  readonly endedEarly?: string;
  /** The own checks that its answers were held to; absent where there are none. */
  readonly own?: readonly OwnClause[];
  /** How it was called; absent where its target is gone with the program that judged it. */
  readonly call?: Call;
  /** What is wrong with assay itself, so that the run could not go on. */
  readonly fault?: string;
  /** The part of the cases that was run, where it was only one of several. */
  readonly shard?: Shard;
}

/** What the caller demands of a run besides that no required clause is broken. */
export interface Demands {
  readonly failOn: readonly ('warn' | 'unstable' | 'race')[];
  /** Per cent of the clauses that must be exercised. */
  readonly minCoverage?: number;
  readonly baseline?: Baseline;
  /** Of a client: that it sends again what may be retried. */
  readonly retries?: boolean;
}
