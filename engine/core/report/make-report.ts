import type { ClauseResult, Contract, Entry, GridCell, LifecycleReport, Report, Share } from '../model/index.ts';
import { applyBaseline, exercisesOf } from '../baseline/index.ts';
import { assignGroups } from './assign-groups.ts';
import { clauseResults } from './clause-results.ts';
import { countEntries } from './count-entries.ts';
import { decide } from './decide.ts';
import { departuresEverywhere } from './departures-everywhere.ts';
import { envelopeRows } from './envelope-rows.ts';
import { makeGrid } from './grid.ts';
import { makeLifecycleReport } from './lifecycle-report.ts';
import { observe, observeCodings } from './observe.ts';
import { isExercised, isJudged } from './outcome.ts';
import { retryRows } from './retry-rows.ts';
import type { Demands, RunFacts } from '../model/index.ts';
import { runPart } from './run-part.ts';
import { sentenceResults } from './sentences.ts';
import { sourcesOf } from './sources.ts';

/** Returns the report of a run; every count in it is computed from the entries. */
export function makeReport(contract: Contract, judged: readonly Entry[], facts: RunFacts, demands: Demands): Report {
  const { entries, ...excused } = excuse(contract, judged, facts, demands);
  const clauses = clauseResults(contract, entries, facts);
  const everywhere = departuresEverywhere(contract, entries);
  const grid = makeGrid(contract, entries, everywhere);
  const lifecycle = makeLifecycleReport(contract, entries);
  return {
    ...runPart(contract, facts),
    ...decide({ entries, clauses, facts, demands, ...excused }),
    ...(facts.call === undefined ? {} : { call: facts.call }),
    ...(facts.shard === undefined ? {} : { shard: facts.shard }),
    counts: countEntries(entries),
    clauses,
    sentences: sentenceResults(contract, clauses),
    grid,
    ...(everywhere.length === 0 ? {} : { everywhere }),
    entries: assignGroups(entries),
    envelopes: envelopeRows(contract, entries),
    retry: retryRows(contract, entries, facts),
    coverage: { ...coverageOf(clauses, grid, entries, facts), ...(lifecycle && { lifecycle: rowsOf(lifecycle) }) },
    ...(lifecycle && { lifecycle }),
    sources: sourcesOf(clauses),
    ...excused,
    pending: contract.pending,
    observations: [...facts.observations, ...observeCodings(facts.counted), ...observe(entries)],
    leftovers: facts.leftovers,
  };
}

// A run that ended early is as good as one of part of the cases.
function excuse(
  contract: Contract,
  entries: readonly Entry[],
  { interruptedBy, endedEarly, fault }: RunFacts,
  { baseline }: Demands,
): Pick<Report, 'entries' | 'baseline'> {
  if (baseline === undefined) return { entries };
  const isPartial = baseline.isPartial || interruptedBy !== undefined || (endedEarly ?? fault) !== undefined;
  const { entries: marked, ...found } = applyBaseline(exercisesOf(contract), entries, { ...baseline, isPartial });
  return { entries: marked, baseline: found };
}

function coverageOf(
  clauses: readonly ClauseResult[],
  grid: readonly GridCell[],
  entries: readonly Entry[],
  { constraintsTotal }: RunFacts,
): Report['coverage'] {
  const judged = entries.filter(({ outcome }) => isJudged(outcome));
  const names = new Set(judged.map((entry) => entry.case));
  const cells = grid.filter(({ cases }) => cases.some((name) => names.has(name)));
  const constraints = judged.flatMap(({ constraint }) => (constraint === undefined ? [] : [constraint]));
  return {
    clauses: share(clauses.filter(isExercised).length, clauses.length),
    operations: share(countOperations(cells), countOperations(grid)),
    statuses: share(cells.length, grid.length),
    constraints: share(new Set(constraints).size, constraintsTotal),
  };
}

// What is open is not there to be kept.
function rowsOf({ rows }: LifecycleReport): Share {
  const documented = rows.filter(({ open }) => open === undefined);
  return share(documented.filter(({ times }) => times > 0).length, documented.length);
}

function countOperations(cells: readonly GridCell[]): number {
  return new Set(cells.map(({ operation }) => operation)).size;
}

function share(exercised: number, total: number): Share {
  return { exercised, total };
}
