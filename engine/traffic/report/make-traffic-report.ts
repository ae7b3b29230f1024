import { applyBaseline, exercisesOf, type Exercises } from '../../core/baseline/index.ts';
import type {
  Contract,
  Demands,
  Entry,
  GridCell,
  Report,
  RunFacts,
  Sentence,
  TrafficSummary,
} from '../../core/model/index.ts';
import {
  assignGroups,
  countEntries,
  decide,
  departuresEverywhere,
  isExercised,
  isJudged,
  makeGrid,
  retryRows,
  runPart,
  sentenceResults,
  sourcesOf,
} from '../../core/report/index.ts';
import { listAsked } from '../clients/index.ts';
import type { Gathered } from '../tally/gathered.ts';
import { trafficClauseResults } from './clause-results.ts';
import { environmentOf } from './environment-of.ts';
import { makeEntries } from './make-entries.ts';
import { whyNothing } from './why-nothing.ts';

/** What is known of traffic besides what was gathered of it. */
export interface TrafficFacts extends Pick<RunFacts, 'run' | 'version' | 'endedEarly' | 'interruptedBy'> {
  /** Names of the files, or of where the traffic came from. */
  readonly sources: readonly string[];
  /** When it was judged, ISO 8601; for traffic that does not say when it was. */
  readonly now: string;
}

/** Makes the report of traffic; its texts may still hold the secrets of what was gathered. */
export function makeTrafficReport(
  contract: Contract,
  gathered: Gathered,
  { sources, now, ...known }: TrafficFacts,
  demands: Demands,
): Report {
  const facts = completeFacts(contract, gathered, { sources, now, ...known });
  const { entries, ...excused } = excuse(contract, makeEntries(contract, gathered), gathered, demands);
  const clauses = trafficClauseResults(contract, entries, facts, gathered);
  const everywhere = departuresEverywhere(contract, entries);
  const grid = makeGrid(contract, entries, everywhere).map(withReason);
  return {
    ...runPart(contract, facts),
    ...decide({ entries, clauses, facts, demands, ...excused }),
    subject: 'traffic',
    traffic: summarise(gathered, sources),
    counts: countEntries(entries),
    clauses,
    sentences: sentenceResults({ sentences: contract.sentences.map(ofBoth) }, clauses),
    grid,
    ...(everywhere.length === 0 ? {} : { everywhere }),
    entries: assignGroups(entries),
    envelopes: gathered.envelopes,
    retry: retryRows(contract, entries, facts),
    coverage: coverageOf(clauses, grid, entries),
    sources: sourcesOf(clauses),
    ...excused,
    pending: contract.pending,
    observations: [],
    leftovers: [],
  };
}

function completeFacts(contract: Contract, gathered: Gathered, { sources, now, ...known }: TrafficFacts): RunFacts {
  const { firstMs, lastMs, counted, origins } = gathered;
  const [main] = origins.filter(({ ofApi }) => ofApi > 0);
  const baseUrl = main === undefined || main.origin === '' ? (sources[0] ?? 'traffic') : main.origin;
  const endedEarly = known.endedEarly ?? whyNothing(contract, gathered);
  return {
    ...known,
    ...(endedEarly === undefined ? {} : { endedEarly }),
    target: { baseUrl, environment: environmentOf(baseUrl) },
    started: firstMs === undefined ? now : new Date(firstMs).toISOString(),
    finished: lastMs === undefined ? now : new Date(lastMs).toISOString(),
    seed: 0,
    depth: 'standard',
    counted,
    leftovers: [],
    constraintsTotal: 0,
    observations: [],
  };
}

// A recording that does not show a departure proves nothing of it.
function excuse(
  contract: Contract,
  entries: readonly Entry[],
  { asked }: Gathered,
  { baseline }: Demands,
): Pick<Report, 'entries' | 'baseline'> {
  if (baseline === undefined) return { entries };
  const ofClients = new Set(listAsked(asked).map(({ id }) => id));
  const ofServer = exercisesOf(contract);
  const exercises: Exercises = (clause, entry) =>
    ofClients.has(clause) ? entry.clause === clause : ofServer(clause, entry);
  const { entries: marked, ...found } = applyBaseline(exercises, entries, { ...baseline, isPartial: true });
  return { entries: marked, baseline: found };
}

function withReason(cell: GridCell): GridCell {
  return cell.cases.length > 0 || cell.state !== 'not-exercised'
    ? cell
    : { ...cell, reason: 'the traffic did not meet it' };
}

function summarise(gathered: Gathered, sources: readonly string[]): TrafficSummary {
  const { exchanges, notJudgeable, origins, clients } = gathered;
  return {
    sources,
    exchanges,
    notJudgeable,
    origins,
    clients: [...clients]
      .sort((one, other) => other.exchanges - one.exchanges)
      .slice(0, MOST_CLIENTS)
      .map(({ id, userAgent, exchanges: sent }) => ({ id, userAgent, exchanges: sent })),
  };
}

const MOST_CLIENTS = 50;

// What a unit says of clients is seen in traffic, too.
function ofBoth(sentence: Sentence): Sentence {
  return { ...sentence, clauses: [...sentence.clauses, ...sentence.client] };
}

function coverageOf(
  clauses: Report['clauses'],
  grid: readonly GridCell[],
  entries: readonly Entry[],
): Report['coverage'] {
  const judged = new Set(entries.filter(({ outcome }) => isJudged(outcome)).map((entry) => entry.case));
  const cells = grid.filter(({ cases }) => cases.some((name) => judged.has(name)));
  const countOperations = (some: readonly GridCell[]): number => new Set(some.map(({ operation }) => operation)).size;
  return {
    clauses: { exercised: clauses.filter(isExercised).length, total: clauses.length },
    operations: { exercised: countOperations(cells), total: countOperations(grid) },
    statuses: { exercised: cells.length, total: grid.length },
    constraints: { exercised: 0, total: 0 },
  };
}
