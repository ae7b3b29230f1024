import type {
  Case,
  Contract,
  Entry,
  Observation,
  Plan,
  PlannedCase,
  Profile,
  Report,
  Send,
} from '../core/model/index.ts';
import type { Counted } from '../core/report/index.ts';
import { assemble, type Run } from './assemble.ts';
import { makeEntry, makeIdleEntry, runCase, type CaseResult, type CaseTools } from './case/index.ts';
import { cleanUp } from './clean-up.ts';
import type { Clock } from './clock.ts';
import { observeTarget, type ObservationBudget } from './observe/index.ts';
import { runInLanes } from './run-in-lanes.ts';
import type { Owner } from './tools.ts';

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
  /** What may be sent to see what the documentation leaves open; nothing without it. */
  readonly observation?: ObservationBudget;
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
  readonly observations: readonly Observation[];
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
  // What breaks the target leaves it open what was made.
  if (options.isResumed !== true) await run.lookForTraces();
  const observations = await observeTarget(plan, run.caseTools.tools, options.observation);
  for (const planned of of('alone')) await work(planned);
  run.incidents().forEach(keep);
  const leftovers = await cleanUp(run.resources, options.clock);
  const endedEarly = run.spent();
  return {
    entries,
    counted: run.counted(),
    leftovers,
    observations,
    ...(endedEarly === undefined ? {} : { endedEarly }),
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
