import type {
  Call,
  Case,
  Contract,
  Demands,
  Entry,
  Plan,
  Profile,
  Report,
  RunFacts,
  Selection,
} from '../core/model/index.ts';
import type { Depth, Shard } from '../core/model/index.ts';
import { makeReport, nameInterrupt, type Counted } from '../core/report/index.ts';
import { uniteCounted, uniteEntries, uniteObservations } from '../core/unite/index.ts';
import { realClock } from '../io/clock.ts';
import type { JournalStart } from '../io/journal/index.ts';
import { createOwner } from '../io/owner/index.ts';
import type { Redactor } from '../io/redact/index.ts';
import {
  preflight,
  runPlan,
  tagOf,
  type Clock,
  type ObservationBudget,
  type RunOptions,
  type RunResult,
} from '../run/index.ts';
import { generators } from '../../generators/index.ts';
import { createRunProperty } from '../fuzz/index.ts';
import { createRunWalk } from '../walks/index.ts';
import { describeRun } from './describe-run.ts';
import { openKeys, type OpenKeys } from './keys/open-keys.ts';
import { onStall } from './on-stall.ts';
import { openRecord } from './open-record.ts';
import { nameUserAgent, openSender, type TargetSender } from './open-sender.ts';
import { ownerCredentials } from './owner-credentials.ts';
import { remainingPlan, resumeRun, type Earlier } from './resume-run.ts';

/** A target to judge, and how. */
export interface JudgeOptions {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly plan: Plan;
  readonly selection: Selection;
  readonly demands: Demands;
  readonly redactor: Redactor;
  readonly bail: boolean;
  /** Ends the run; its reason is the name of a process signal where one came. */
  readonly signal: AbortSignal;
  readonly journal?: string | undefined;
  /** Names of the reports beside the journal that belong to it. */
  readonly reports?: readonly string[];
  /** The journal of a killed or interrupted run to go on with. */
  readonly resume?: string;
  /** The part of the cases that the plan holds, where it is one of several. */
  readonly shard?: Shard;
  /** How the run was called. */
  readonly call?: Call;
  readonly clock?: Clock;
  /** Told of each entry, redacted, as it is there. */
  readonly onEntry?: (entry: Entry) => void;
  /** Told of each request just before it is sent; the preflight is none of them. */
  readonly onSend?: () => void;
  /** Told of each case that begins; what it returns is called when the case is over. */
  readonly onBegin?: (candidate: Case) => () => void;
  /** Told of each wait for a target that is limited or not there before the run. */
  readonly onWait?: (text: string) => void;
  /** Told of what went wrong with a file and changes nothing in the verdict. */
  readonly onWarning?: (text: string) => void;
}

/** Runs a plan against a target and returns the report, without secrets; a target that cannot be judged gives one too. */
export async function judgeTarget(options: JudgeOptions): Promise<Report> {
  const { contract, demands, redactor, signal, onEntry, onWait, clock = realClock } = options;
  const keys = openKeys(options.profile, contract, redactor, (refresh) => {
    record.keepRefresh(refresh);
  });
  const { profile } = keys;
  const described = describeRun(options);
  const earlier = options.resume === undefined ? undefined : await resumeRun(options.resume, described, contract);
  const start = { ...(earlier?.start ?? described), reports: options.reports ?? [] };
  const sender = openSender(profile, start.facts.version, start.facts.run, redactor.know);
  const unrecorded = new AbortController();
  const ending = AbortSignal.any([signal, unrecorded.signal]);
  const onTrouble = (): void => {
    unrecorded.abort();
  };
  const record = openRecord(start, earlier, { redactor, signal: ending, file: options.journal, onEntry, onTrouble });
  try {
    const unusable = await preflight(contract, profile, keys.around(sender.send), ending, { clock, onWait });
    const kept = (earlier?.kept ?? []).map(({ entry }) => entry);
    const result: RunResult =
      unusable === undefined || ending.aborted
        ? await runPlan(remainingPlan(options.plan, kept), {
            ...settle({ ...options, profile, signal: ending }, start, sender, keys),
            record: record.keep,
            recordIncident: record.keepSoFar,
            isResumed: earlier !== undefined,
            hasFailed: kept.some(({ outcome }) => outcome === 'fail'),
          })
        : { ...NOTHING, endedEarly: unusable };
    const endedEarly = record.trouble() ?? result.endedEarly;
    const observations = [...result.observations, ...keys.observations()];
    const ended = { ...result, observations, ...(endedEarly === undefined ? {} : { endedEarly }) };
    const facts = redactor.redact(factsOf(contract, start, ended, earlier, signal));
    const trouble = record.end(facts);
    if (trouble !== undefined) options.onWarning?.(`${trouble}, so it lacks its end`);
    return makeReport(contract, uniteEntries([kept, result.entries]), facts, demands);
  } finally {
    await sender.close();
    record.close();
  }
}

function settle(
  { contract, profile, selection, redactor, signal, bail, onBegin, onSend, clock = realClock }: JudgeOptions,
  { facts }: JournalStart,
  { send: sendPlainly, tokens }: TargetSender,
  { around, secrets }: OpenKeys,
): Omit<RunOptions, 'record'> {
  const { seed } = selection;
  const mediaAllow = profile.media.allow ?? contract.mediaAllow;
  const sendOn = around(sendPlainly);
  return {
    contract,
    profile,
    seed,
    tag: tagOf(facts.run),
    userAgent: nameUserAgent(facts.version, facts.run),
    send: (probe, how) => {
      onSend?.();
      return sendOn(probe, how);
    },
    clock,
    tokens: profile.refresh === undefined ? tokens : () => [...tokens(), ...secrets()],
    hide: redactor.redactText,
    owner: createOwner(profile, ownerCredentials(contract, profile)),
    signal,
    bail,
    onBegin,
    observation: OBSERVATION[selection.depth],
    onStall: (listener) => onStall(latestMs(profile), listener),
    runProperty: createRunProperty({ contract, generators, mediaAllow, seed, shrinkRequests: SHRINK_REQUESTS }),
    runWalk: createRunWalk({ contract, profile, seed, shrinkRequests: 2 * SHRINK_REQUESTS }),
  };
}

// Past its duration a run sends nothing, and ends with what is under way and what the owner is still asked for.
function latestMs({ limits, rateLimit }: Profile): number {
  return 1000 * (limits.maxDurationSeconds + rateLimit.maxWaitSeconds + 60) + 20 * limits.timeoutMs;
}

function factsOf(
  contract: Contract,
  { facts }: JournalStart,
  { counted, leftovers, observations, endedEarly, fault }: RunResult,
  earlier: Earlier | undefined,
  signal: AbortSignal,
): RunFacts {
  const before = earlier?.before ?? NOTHING;
  return {
    ...facts,
    finished: new Date().toISOString(),
    counted: uniteCounted([before.counted, counted]),
    leftovers: [...before.leftovers.filter(({ kind }) => isLasting(kind, contract)), ...leftovers],
    observations: uniteObservations([...before.observations, ...observations]),
    ...(signal.aborted ? { interruptedBy: nameInterrupt(signal.reason) } : {}),
    ...(endedEarly === undefined ? {} : { endedEarly }),
    ...(fault === undefined ? {} : { fault }),
  };
}

// What a resumed run finds of the rest is deleted by it, or told again.
function isLasting(kind: string, { operations }: Contract): boolean {
  return operations.some(({ id }) => id === kind);
}

const SHRINK_REQUESTS = 100;

const OBSERVATION: Readonly<Record<Depth, ObservationBudget>> = {
  quick: { uploadBytes: 0, framing: false, html: false },
  standard: { uploadBytes: 48_000_000, framing: false, html: true },
  deep: { uploadBytes: 200_000_000, framing: true, html: true },
};

const NOTHING_COUNTED: Counted = {
  sent: 0,
  limited: 0,
  waitedMs: 0,
  bytesUp: 0,
  bytesDown: 0,
  judged: {},
  answers: {},
  codings: {},
  retryAfter: {},
};

const NOTHING: RunResult = { entries: [], counted: NOTHING_COUNTED, leftovers: [], observations: [] };
