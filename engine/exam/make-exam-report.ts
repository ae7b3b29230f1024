import { applyBaseline, type Exercises } from '../core/baseline/index.ts';
import type {
  Contract,
  Demands,
  Entry,
  RecordedExchange,
  Report,
  RunFacts,
  Script,
  Sentence,
} from '../core/model/index.ts';
import {
  assignGroups,
  countEntries,
  decide,
  isExercised,
  isJudged,
  makeGrid,
  retryRows,
  runPart,
  sentenceResults,
  sourcesOf,
  type Decision,
} from '../core/report/index.ts';
import { examClauseResults } from './clause-results.ts';
import { countConversations } from './count.ts';
import type { Played } from './judge-sitting.ts';
import { makeEntry } from './make-entry.ts';
import { observeConversations } from './observe.ts';

/** What is known of an exam besides what was played. */
export interface ExamFacts extends Omit<RunFacts, 'counted' | 'observations' | 'constraintsTotal' | 'leftovers'> {
  readonly client: { readonly name: string };
}

/** Makes the report of an exam. */
export function makeExamReport(
  contract: Contract,
  scripts: readonly Script[],
  played: Played,
  examFacts: ExamFacts,
  demands: Demands,
): Report {
  const { client, ...own } = examFacts;
  const { conversations, exam } = played;
  const counted = countConversations(conversations);
  const facts: RunFacts = { ...own, counted, observations: [], leftovers: [], constraintsTotal: 0 };
  const startedMs = Date.parse(facts.started);
  const sat = scripts.filter(({ sitting }) => conversations.some((one) => one.sitting === sitting.id));
  const judged = sat.map((script) => makeEntry(script, played, startedMs));
  const { entries, ...excused } = excuse(judged, facts, demands);
  const clauses = examClauseResults(contract, exam.clauses, entries);
  const grid = makeGrid(contract, entries).filter(({ cases }) => cases.length > 0);
  return {
    ...runPart(contract, facts),
    ...demandRetries(decide({ entries, clauses, facts, demands, ...excused }), entries, demands),
    subject: 'client',
    client,
    counts: countEntries(entries),
    clauses,
    sentences: sentenceResults({ sentences: contract.sentences.map(ofClient) }, clauses),
    grid,
    entries: assignGroups(entries),
    envelopes: [],
    retry: retryRows(contract, entries, facts).filter(({ answers }) => answers > 0),
    coverage: coverageOf(scripts, entries, clauses),
    sources: sourcesOf(clauses),
    ...excused,
    pending: [],
    observations: observeConversations(scripts, conversations),
    leftovers: [],
  };
}

// What a unit says of clients is what the exam is held against.
function ofClient({ client, ...sentence }: Sentence): Sentence {
  return { ...sentence, clauses: client, client };
}

function excuse(
  entries: readonly Entry[],
  { interruptedBy, endedEarly }: RunFacts,
  { baseline }: Demands,
): Pick<Report, 'entries' | 'baseline'> {
  if (baseline === undefined) return { entries };
  const isPartial = baseline.isPartial || interruptedBy !== undefined || endedEarly !== undefined;
  const { entries: marked, ...found } = applyBaseline(exercises, entries, { ...baseline, isPartial });
  return { entries: marked, baseline: found };
}

const exercises: Exercises = (clause, { sitting }) =>
  sitting?.results.some((result) => result.clause === clause && result.outcome !== 'skip') === true;

// What nobody is obliged to may be wished for.
function demandRetries(decision: Decision, entries: readonly Entry[], { retries }: Demands): Decision {
  const isOpen = decision.exitCode === 0 || decision.exitCode === 3;
  const may = entries.filter(({ statuses, exchanges }) => statuses.some(isRetryable) && !exchanges.some(asksForLong));
  const never = may.filter(({ sitting }) => sitting?.courses.every(({ waits }) => waits.length === 0));
  const [first] = never;
  if (retries !== true || !isOpen || first === undefined) return decision;
  const others = never.length === 1 ? '' : ` and ${never.length - 1} more`;
  return {
    verdict: 'violates',
    exitCode: 1,
    decidedBy: `--demand retries: nothing is sent again in ${first.case}${others}`,
  };
}

function isRetryable(status: number): boolean {
  return status === 429 || status === 500 || status === 502;
}

// Nobody is asked to wait for an hour.
function asksForLong({ response }: RecordedExchange): boolean {
  const told = response?.headers.find(([name]) => name === 'retry-after')?.[1];
  return told !== undefined && Number(told) > LONGEST_WAIT;
}

const LONGEST_WAIT = 10;

function coverageOf(
  scripts: readonly Script[],
  entries: readonly Entry[],
  clauses: Report['clauses'],
): Report['coverage'] {
  const judged = entries.filter(({ outcome }) => isJudged(outcome));
  const planned = scripts.map(({ sitting }) => sitting);
  const statuses = new Set(planned.flatMap(({ answers }) => answers.slice(0, -1).map(({ status }) => status)));
  return {
    clauses: { exercised: clauses.filter(isExercised).length, total: clauses.length },
    operations: {
      exercised: new Set(judged.map(({ operation }) => operation)).size,
      total: new Set(planned.map(({ operation }) => operation)).size,
    },
    statuses: { exercised: new Set(judged.flatMap((entry) => entry.statuses)).size, total: statuses.size },
    constraints: { exercised: 0, total: 0 },
  };
}
