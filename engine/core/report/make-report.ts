import type { ClauseResult, Contract, Entry, GridCell, Report, Share } from '../model/index.ts';
import { applyBaseline } from '../baseline/index.ts';
import { assignGroups } from './assign-groups.ts';
import { clauseResults } from './clause-results.ts';
import { decide } from './decide.ts';
import { envelopeRows } from './envelope-rows.ts';
import { makeGrid } from './grid.ts';
import { observe } from './observe.ts';
import { retryRows } from './retry-rows.ts';
import type { Demands, RunFacts } from '../model/index.ts';
import { sentenceResults } from './sentences.ts';

/** Returns the report of a run; every count in it is computed from the entries. */
export function makeReport(contract: Contract, judged: readonly Entry[], facts: RunFacts, demands: Demands): Report {
  const { entries, ...excused } = excuse(contract, judged, facts, demands);
  const clauses = clauseResults(contract, entries, facts);
  const grid = makeGrid(contract, entries);
  const { name, title, version, digest, docsUrl } = contract;
  const { counted } = facts;
  const seconds = Math.max(0.001, (Date.parse(facts.finished) - Date.parse(facts.started)) / 1000);
  return {
    format: 'assay-report/1',
    ...decide({ entries, clauses, facts, demands, ...excused }),
    contract: { name, title, version, digest, docsUrl },
    target: facts.target,
    assay: { version: facts.version },
    run: facts.run,
    started: facts.started,
    finished: facts.finished,
    seed: facts.seed,
    depth: facts.depth,
    ...(facts.shard === undefined ? {} : { shard: facts.shard }),
    counts: countEntries(entries),
    requests: {
      sent: counted.sent,
      perSecond: Math.round((10 * counted.sent) / seconds) / 10,
      waitedMs: counted.waitedMs,
      limited: counted.limited,
      bytesUp: counted.bytesUp,
      bytesDown: counted.bytesDown,
    },
    clauses,
    sentences: sentenceResults(contract, clauses),
    grid,
    entries: assignGroups(contract, entries),
    envelopes: envelopeRows(contract, entries),
    retry: retryRows(contract, entries, facts),
    coverage: coverageOf(clauses, grid, constraintsOf(entries, facts)),
    ...excused,
    pending: contract.pending,
    observations: [...facts.observations, ...observe(entries)],
    leftovers: facts.leftovers,
  };
}

// A run that ended early is as good as one of part of the cases.
function excuse(
  contract: Contract,
  entries: readonly Entry[],
  { interruptedBy, endedEarly }: RunFacts,
  { baseline }: Demands,
): Pick<Report, 'entries' | 'baseline'> {
  if (baseline === undefined) return { entries };
  const isPartial = baseline.isPartial || interruptedBy !== undefined || endedEarly !== undefined;
  const { entries: marked, ...found } = applyBaseline(contract, entries, { ...baseline, isPartial });
  return { entries: marked, baseline: found };
}

function countEntries(entries: readonly Entry[]): Report['counts'] {
  const count = (applies: (entry: Entry) => boolean): number => entries.filter(applies).length;
  return {
    pass: count(({ outcome }) => outcome === 'pass'),
    fail: count(({ outcome, known }) => outcome === 'fail' && known !== true),
    warn: count(({ outcome, known }) => outcome === 'warn' && known !== true),
    skip: count(({ outcome }) => outcome === 'skip'),
    error: count(({ outcome }) => outcome === 'error'),
    unstable: count(({ unstable }) => unstable === true),
    known: count(({ known }) => known === true),
  };
}

function coverageOf(
  clauses: readonly ClauseResult[],
  grid: readonly GridCell[],
  constraints: Share,
): Report['coverage'] {
  const isExercised = ({ state }: GridCell): boolean => state !== 'not-exercised';
  const operations = new Set(grid.map(({ operation }) => operation));
  const exercisedOperations = new Set(grid.filter(isExercised).map(({ operation }) => operation));
  return {
    clauses: share(clauses.filter(({ outcome }) => outcome !== 'skip').length, clauses.length),
    operations: share(exercisedOperations.size, operations.size),
    statuses: share(grid.filter(isExercised).length, grid.length),
    constraints,
  };
}

function constraintsOf(entries: readonly Entry[], { constraintsTotal }: RunFacts): Share {
  const exercised = entries.flatMap(({ constraint, outcome }) =>
    constraint === undefined || outcome === 'skip' ? [] : [constraint],
  );
  return share(new Set(exercised).size, constraintsTotal);
}

function share(exercised: number, total: number): Share {
  return { exercised, total };
}
