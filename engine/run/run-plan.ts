import type { Case, Contract, Entry, Observation, Plan, PlannedCase, Report } from '../core/model/index.ts';
import type { Counted } from '../core/report/index.ts';
import { assemble, type Run } from './assemble.ts';
import { makeEntry, makeIdleEntry, runCase } from './case/index.ts';
import { cleanUp } from './clean-up.ts';
import { observeTarget } from './observe/index.ts';
import { orStall, STALLED } from './or-stall.ts';
import { runInLanes } from './run-in-lanes.ts';
import type { CaseTools } from './case-tools.ts';
import type { RanCase, RunOptions } from './run-options.ts';

/** What a run gave. */
export interface RunResult {
  readonly entries: readonly Entry[];
  readonly counted: Counted;
  readonly leftovers: Report['leftovers'];
  readonly observations: readonly Observation[];
  readonly endedEarly?: string;
  /** What is wrong with assay itself, so that the run could not go on. */
  readonly fault?: string;
}

/** Runs a plan: what needs a state that ends by itself, then lanes side by side, then their bursts, then the cases that break the target one by one, then the clean-up. */
export async function runPlan(plan: Plan, options: RunOptions): Promise<RunResult> {
  const run = assemble(options);
  const entries: Entry[] = [];
  const begun = new Set<PlannedCase>();
  const done = new Set<PlannedCase>();
  const keep = (entry: Entry): void => {
    entries.push(options.record(entry));
  };
  let ended = false;
  const isOver = (): boolean => ended;
  const work = async (planned: PlannedCase): Promise<void> => {
    if (isOver()) return;
    begun.add(planned);
    const own = await runPlanned(planned, run, options, entries);
    if (isOver()) return;
    done.add(planned);
    own.forEach(keep);
  };
  const ran = await orStall(runPhases(plan, run, options, work), options.onStall);
  ended = true;
  run.end();
  if (ran === STALLED) {
    for (const planned of plan.cases.filter((one) => !done.has(one))) {
      keep(makeIdleEntry(planned.case, begun.has(planned) ? 'error' : 'skip', planned.skip ?? FAULT));
    }
  }
  run.incidents().forEach(keep);
  const cleaned = await orStall(cleanUp(run.resources, options.clock), options.onStall);
  const left = cleaned === STALLED ? run.resources.left() : cleaned;
  const endedEarly = run.spent();
  return {
    entries,
    counted: run.counted(),
    leftovers: [...left, ...run.lasting()],
    observations: ran === STALLED ? [] : ran,
    ...(endedEarly === undefined ? {} : { endedEarly }),
    ...(ran === STALLED || cleaned === STALLED ? { fault: FAULT } : {}),
  };
}

const FAULT = 'the run stood still: this is a fault of assay, not of the target';

async function runPhases(
  plan: Plan,
  run: Run,
  options: RunOptions,
  work: (planned: PlannedCase) => Promise<void>,
): Promise<readonly Observation[]> {
  const of = (wanted: Phase): readonly PlannedCase[] =>
    plan.cases.filter((planned) => phaseOf(planned, options.contract) === wanted);
  await runInLanes(of('passing'), 1, work);
  await runInLanes(of('together'), options.profile.limits.concurrency, work);
  await runInLanes(of('walks'), options.profile.limits.concurrency, work);
  for (const planned of of('races')) await work(planned);
  await runInLanes(of('bursts'), 1, work);
  // What breaks the target leaves it open what was made.
  if (options.isResumed !== true) await run.lookForTraces();
  const observations = await observeTarget(plan, run.caseTools.tools, options.observation);
  for (const planned of of('alone')) await work(planned);
  return observations;
}

async function runPlanned(
  planned: PlannedCase,
  { caseTools, guards, gone }: Run,
  options: RunOptions,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const { signal, bail, hasFailed = false } = options;
  const candidate = planned.case;
  if (planned.skip !== undefined) return [makeIdleEntry(candidate, 'skip', planned.skip)];
  const away = gone();
  if (away !== undefined) return [makeIdleEntry(candidate, 'skip', away)];
  if (signal.aborted) return [makeIdleEntry(candidate, 'skip', 'the run was interrupted before it')];
  if (bail && (hasFailed || entries.some(({ outcome }) => outcome === 'fail'))) {
    return [makeIdleEntry(candidate, 'skip', 'the run ended after the first failure (--bail)')];
  }
  const guarded = await guards.check(candidate);
  if (guarded !== undefined) return [makeIdleEntry(candidate, 'skip', guarded)];
  const results = await tellOf(candidate, options, () => runBy(candidate, options, caseTools));
  return results.map((ran) => {
    const { outcome } = ran.result;
    // An interrupt lets a property end without drawing the rest of its probes.
    const isCut = outcome === 'error' || (candidate.property !== undefined && outcome === 'pass');
    if (signal.aborted && isCut) return makeIdleEntry(ran.candidate, 'skip', 'the run was interrupted in it');
    const refusal = caseTools.tools.refusal(candidate.operation.method);
    if (refusal !== undefined && ran.result.reason === refusal) return makeIdleEntry(ran.candidate, 'skip', refusal);
    const entry = makeEntry(ran.candidate, ran.result, options);
    guards.note(ran.candidate, entry);
    const { replay, walk } = ran;
    return { ...entry, ...(replay && { replay }), ...(walk && { walk }) };
  });
}

async function tellOf<Result>(candidate: Case, { onBegin }: RunOptions, act: () => Promise<Result>): Promise<Result> {
  const end = onBegin?.(candidate);
  try {
    return await act();
  } finally {
    end?.();
  }
}

async function runBy(
  candidate: Case,
  { runProperty, runWalk }: RunOptions,
  caseTools: CaseTools,
): Promise<readonly RanCase[]> {
  if (candidate.walk !== undefined) return runWalk?.(candidate, caseTools) ?? [];
  if (candidate.property !== undefined) return runProperty(candidate, caseTools);
  return [{ candidate, result: await runCase(candidate, caseTools) }];
}

type Phase = 'passing' | 'together' | 'walks' | 'races' | 'bursts' | 'alone';

// A state that ends by itself may be over before a limit that other cases reached lets its probe go. No other probe is
// under way when a burst exceeds its bucket, so none is limited by it.
function phaseOf({ case: { arrange, effect, walk }, skip }: PlannedCase, { arrangements }: Contract): Phase {
  if (walk !== undefined) return walk.kind === 'walk' ? 'walks' : 'races';
  const isPassing = arrangements.some((one) => one.kind === 'workflow' && one.holds && arrange.includes(one.name));
  if (isPassing && skip === undefined && effect === 'reads') return 'passing';
  const phases: Readonly<Record<typeof effect, Phase>> = {
    reads: 'together',
    creates: 'together',
    exhausts: 'bursts',
    breaks: 'alone',
  };
  return phases[effect];
}
