import { randomBytes } from 'node:crypto';
import type { Contract, Entry, Plan, Profile, Report, Selection, Send } from '../core/model/index.ts';
import { makeReport, type Counted, type Demands, type RunFacts } from '../core/report/index.ts';
import { realClock } from '../io/clock.ts';
import { openJournal, type Journal } from '../io/journal/index.ts';
import { createOwner } from '../io/owner/index.ts';
import { redactEntry, type Redactor } from '../io/redact/index.ts';
import { preflight, runPlan, type Clock, type RunResult } from '../run/index.ts';
import { generators } from '../../generators/index.ts';
import { createRunProperty } from '../fuzz/index.ts';
import { countConstraints, listCases } from './generation.ts';
import { openSender } from './open-sender.ts';
import { readVersion } from './version.ts';

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
  readonly journal?: string;
  readonly clock?: Clock;
  /** Told of each entry, redacted, as it is there. */
  readonly onEntry?: (entry: Entry) => void;
  /** Told of each request just before it is sent; the preflight is none of them. */
  readonly onSend?: () => void;
}

/** Runs a plan against a target and returns the report, without secrets; a target that cannot be judged gives one too. */
export async function judgeTarget(options: JudgeOptions): Promise<Report> {
  const { contract, profile, plan, demands, redactor, selection, bail, signal, clock = realClock } = options;
  const version = readVersion();
  const run = randomBytes(6).toString('hex');
  const { baseUrl, environment, build } = profile;
  const target = { baseUrl, environment, ...(build === undefined ? {} : { build }) };
  const { seed, depth } = selection;
  const constraintsTotal = countConstraints(listCases(contract));
  const started = new Date().toISOString();
  const start = { run, version, target: redactor.redact(target), started, seed, depth, constraintsTotal };
  const sender = openSender(profile, version, run);
  const send: Send = (probe, how) => {
    options.onSend?.();
    return sender.send(probe, how);
  };
  const journal = options.journal === undefined ? undefined : openJournal(options.journal);
  try {
    journal?.append({
      type: 'start',
      format: 'assay-journal/1',
      contract: { name: contract.name, digest: contract.digest },
      facts: start,
    });
    const record = createRecorder(redactor, journal, options.onEntry);
    const unusable = await preflight(contract, profile, sender.send, signal);
    const owner = createOwner(profile, contract.keyHeader);
    const tag = `assay-${run}`;
    const mediaAllow = profile.media.allow ?? contract.mediaAllow;
    const runProperty = createRunProperty({ contract, generators, mediaAllow, seed, shrinkRequests: SHRINK_REQUESTS });
    const result: RunResult =
      unusable === undefined || signal.aborted
        ? await runPlan(plan, {
            contract,
            profile,
            seed,
            tag,
            send,
            clock,
            owner,
            signal,
            bail,
            record,
            runProperty,
          })
        : { entries: [], counted: NOTHING_COUNTED, leftovers: [], endedEarly: unusable };
    const facts = redactor.redact(factsOf(start, result, signal));
    journal?.append({ type: 'end', facts });
    return makeReport(contract, result.entries, facts, demands);
  } finally {
    journal?.close();
    await sender.close();
  }
}

function createRecorder(
  redactor: Redactor,
  journal: Journal | undefined,
  onEntry: JudgeOptions['onEntry'],
): (entry: Entry) => Entry {
  return (entry) => {
    const recorded = redactEntry(entry, redactor);
    journal?.append({ type: 'entry', at: new Date().toISOString(), entry: recorded });
    onEntry?.(recorded);
    return recorded;
  };
}

function factsOf(
  start: Pick<RunFacts, 'run' | 'version' | 'target' | 'started' | 'seed' | 'depth' | 'constraintsTotal'>,
  { counted, leftovers, endedEarly }: RunResult,
  signal: AbortSignal,
): RunFacts {
  return {
    ...start,
    finished: new Date().toISOString(),
    counted,
    leftovers,
    observations: [],
    ...(signal.aborted ? { interruptedBy: signal.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT' } : {}),
    ...(endedEarly === undefined ? {} : { endedEarly }),
  };
}

const SHRINK_REQUESTS = 100;

const NOTHING_COUNTED: Counted = {
  sent: 0,
  limited: 0,
  waitedMs: 0,
  bytesUp: 0,
  bytesDown: 0,
  judged: {},
  answers: {},
  retryAfter: {},
};
