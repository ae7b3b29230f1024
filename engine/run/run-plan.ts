import type {
  Case,
  Contract,
  Entry,
  Exchange,
  Finding,
  Plan,
  PlannedCase,
  Profile,
  Report,
  Send,
} from '../core/model/index.ts';
import { createRandom } from '../core/random/index.ts';
import type { Counted } from '../core/report/index.ts';
import { createArranger } from './arrange/index.ts';
import { createBudget } from './budget.ts';
import { createBursts } from './bursts.ts';
import { createCeilings } from './ceilings.ts';
import { makeEntry, makeIdleEntry, runCase, type CaseResult, type CaseTools } from './case/index.ts';
import { cleanUp } from './clean-up.ts';
import type { Clock } from './clock.ts';
import { createGuards } from './guards.ts';
import { createIncidents } from './incidents.ts';
import { createExchangeJudge } from './judge-exchange.ts';
import { createLanes } from './lanes.ts';
import { createPerform } from './perform/index.ts';
import { createResources, type Resources } from './resources.ts';
import { runInLanes } from './run-in-lanes.ts';
import { createSemaphore } from './semaphore.ts';
import { createTally } from './tally.ts';
import type { Owner, Tools } from './tools.ts';

/** The effects of a run and its settings. */
export interface RunOptions {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly seed: number;
  /** Names the run towards the target. */
  readonly tag: string;
  readonly send: Send;
  readonly clock: Clock;
  readonly owner: Owner;
  readonly signal: AbortSignal;
  /** End after the first failure. */
  readonly bail: boolean;
  /** Runs a case whose probes are drawn at random. */
  readonly runProperty: RunProperty;
  /** Redacts and keeps an entry as soon as it is there; what it returns is what the report shows. */
  readonly record: (entry: Entry) => Entry;
  /** Keeps an incident as soon as something more is known of it; at the end it is recorded like the other entries. */
  readonly recordIncident?: (incident: Entry) => void;
  /** An earlier part of the run was killed, so that it may have left resources that carry the run's tag. */
  readonly isResumed?: boolean;
  /** A case of an earlier part of the run failed. */
  readonly hasFailed?: boolean;
}

/** What became of a case, or of one of the probes that were drawn for it. */
export interface RanCase {
  readonly candidate: Case;
  readonly result: CaseResult;
  readonly replay?: { readonly seed: number; readonly path: string; readonly runs: number };
}

/** Runs a case whose probes are drawn at random: one result where all is well, else one for each distinct cause. */
export type RunProperty = (candidate: Case, caseTools: CaseTools) => Promise<readonly RanCase[]>;

/** What a run gave. */
export interface RunResult {
  readonly entries: readonly Entry[];
  readonly counted: Counted;
  readonly leftovers: Report['leftovers'];
  readonly endedEarly?: string;
}

/** Runs a plan: lanes side by side, then their bursts, then the cases that break the target one by one, then the clean-up. */
export async function runPlan(plan: Plan, options: RunOptions): Promise<RunResult> {
  const run = assemble(options);
  const entries: Entry[] = [];
  const keep = (entry: Entry): void => {
    entries.push(options.record(entry));
  };
  const work = async (planned: PlannedCase): Promise<void> => {
    (await runPlanned(planned, run, options, entries)).forEach(keep);
  };
  const of = (wanted: Phase): readonly PlannedCase[] => plan.cases.filter((planned) => phaseOf(planned) === wanted);
  await runInLanes(of('together'), options.profile.limits.concurrency, work);
  await runInLanes(of('bursts'), 1, work);
  for (const planned of of('alone')) await work(planned);
  run.incidents().forEach(keep);
  const leftovers = await cleanUp(run.resources, options.clock);
  const endedEarly = run.spent();
  return { entries, counted: run.counted(), leftovers, ...(endedEarly === undefined ? {} : { endedEarly }) };
}

interface Run {
  readonly caseTools: CaseTools;
  readonly resources: Resources;
  readonly guards: ReturnType<typeof createGuards>;
  readonly incidents: () => readonly Entry[];
  readonly counted: () => Counted;
  readonly spent: () => string | undefined;
}

function assemble(options: RunOptions): Run {
  const { contract, profile, seed, tag, send, clock, owner, signal } = options;
  const tally = createTally(contract);
  const judge = createExchangeJudge(contract, profile, tally);
  const incidents = createIncidents(contract, profile, options.recordIncident);
  const noteAnswer = (name: string, exchange: Exchange): void => {
    const findings: readonly Finding[] = judge(exchange);
    incidents.note(name, exchange, findings);
  };
  const jitter = createRandom(seed, 'waits');
  const budget = createBudget(profile.limits, clock);
  const ceilings = createCeilings(profile.limits, contract);
  const lanes = createLanes(clock);
  const perform = createPerform({
    contract,
    profile,
    send,
    clock,
    random: jitter,
    lanes,
    budget,
    ceilings,
    connections: createSemaphore(profile.limits.concurrency),
    tally,
    onAccident: (exchange) => {
      noteAnswer(`accident/${exchange.reply.response?.status ?? 0}`, exchange);
    },
  });
  const bursts = createBursts(clock);
  const { countWait, timesLimited } = tally;
  const tools: Tools = { contract, profile, clock, perform, lanes, bursts, countWait, timesLimited, owner, judge, seed, tag, signal, jitter };
  const resources = createResources(tools, options.isResumed === true);
  const arranger = createArranger(tools, resources, (name, exchange) => {
    noteAnswer(`arrangement/${name}`, exchange);
  });
  return {
    caseTools: { tools, arranger, resources },
    resources,
    guards: createGuards(tools),
    incidents: incidents.entries,
    counted: tally.snapshot,
    spent: () => budget.spent() ?? ceilings.reached(),
  };
}

async function runPlanned(
  planned: PlannedCase,
  { caseTools, guards }: Run,
  { contract, profile, seed, signal, bail, hasFailed = false, runProperty }: RunOptions,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const candidate = planned.case;
  if (planned.skip !== undefined) return [makeIdleEntry(candidate, 'skip', planned.skip)];
  if (signal.aborted) return [makeIdleEntry(candidate, 'skip', 'the run was interrupted before it')];
  if (bail && (hasFailed || entries.some(({ outcome }) => outcome === 'fail'))) {
    return [makeIdleEntry(candidate, 'skip', 'the run ended after the first failure (--bail)')];
  }
  const guarded = await guards.check(candidate);
  if (guarded !== undefined) return [makeIdleEntry(candidate, 'skip', guarded)];
  const results =
    candidate.property === undefined
      ? [{ candidate, result: await runCase(candidate, caseTools) }]
      : await runProperty(candidate, caseTools);
  return results.map((ran) => {
    const { outcome } = ran.result;
    // An interrupt lets a property end without drawing the rest of its probes.
    const isCut = outcome === 'error' || (candidate.property !== undefined && outcome !== 'fail');
    if (signal.aborted && isCut) return makeIdleEntry(ran.candidate, 'skip', 'the run was interrupted in it');
    const entry = makeEntry(ran.candidate, ran.result, { contract, profile, seed });
    guards.note(ran.candidate, entry);
    return ran.replay === undefined ? entry : { ...entry, replay: ran.replay };
  });
}

type Phase = 'together' | 'bursts' | 'alone';

// No other probe is under way when a burst exceeds its bucket, so none is limited by it.
function phaseOf({ case: { effect } }: PlannedCase): Phase {
  const phases: Readonly<Record<typeof effect, Phase>> = {
    reads: 'together',
    creates: 'together',
    exhausts: 'bursts',
    breaks: 'alone',
  };
  return phases[effect];
}
