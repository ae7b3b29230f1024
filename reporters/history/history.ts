import type { ClauseResult, Outcome, Report } from '../../engine/core/model/index.ts';

/** A run without its entries. */
export type HistoryRun = Pick<
  Report,
  | 'run'
  | 'started'
  | 'verdict'
  | 'shard'
  | 'decidedBy'
  | 'exitCode'
  | 'target'
  | 'client'
  | 'contract'
  | 'assay'
  | 'counts'
  | 'coverage'
  | 'depth'
>;

/** What became of a clause in each run. */
export interface ClauseTrend {
  readonly id: string;
  readonly statement: string;
  readonly level: ClauseResult['level'];
  /** One for each run; absent where its contract has no such clause. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** How often the outcome differs from that of the run before. */
  readonly turns: number;
}

/** Runs from the earliest to the latest, and each clause through them. */
export interface History {
  readonly runs: readonly HistoryRun[];
  /** Earlier runs that are left out. */
  readonly leftOut: number;
  readonly clauses: readonly ClauseTrend[];
}

/** The latest runs of a target; clauses that turned most come first. */
export function createHistory(reports: readonly Report[]): History {
  const sorted = reports.toSorted((one, other) => Date.parse(one.started) - Date.parse(other.started));
  const shown = sorted.slice(-MOST_RUNS);
  const latest = new Map(shown.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
  const byRun = shown.map(({ clauses }) => new Map(clauses.map(({ id, outcome }) => [id, outcome])));
  const trends = [...latest.values()].map(({ id, statement, level }) => {
    const outcomes = byRun.map((run) => run.get(id));
    return { id, statement, level, outcomes, turns: countTurns(outcomes) };
  });
  return {
    runs: shown.map(nameRun),
    leftOut: sorted.length - shown.length,
    clauses: trends.toSorted((one, other) => other.turns - one.turns),
  };
}

const MOST_RUNS = 40;

function countTurns(outcomes: readonly (Outcome | undefined)[]): number {
  const told = outcomes.filter((outcome) => outcome !== undefined && outcome !== 'skip');
  return told.filter((outcome, index) => index > 0 && outcome !== told[index - 1]).length;
}

function nameRun(report: Report): HistoryRun {
  const {
    run,
    started,
    verdict,
    decidedBy,
    exitCode,
    target,
    client,
    contract,
    assay,
    counts,
    coverage,
    depth,
    shard,
  } = report;
  return {
    run,
    started,
    verdict,
    decidedBy,
    exitCode,
    target,
    ...(client && { client }),
    contract,
    assay,
    counts,
    coverage,
    depth,
    ...(shard && { shard }),
  };
}
