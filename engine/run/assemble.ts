import type { Entry, Exchange, Finding, Report, Secret } from '../core/model/index.ts';
import { createRandom } from '../core/random/index.ts';
import { onAbort } from '../core/signal/index.ts';
import type { Counted } from '../core/report/index.ts';
import { createArranger } from './arrange/index.ts';
import { createBudget } from './budget.ts';
import { createBursts } from './bursts.ts';
import type { CaseTools } from './case-tools.ts';
import { createCeilings } from './ceilings.ts';
import { findTraces } from './find-traces.ts';
import { createFreshIds } from './fresh-ids.ts';
import { createGuards } from './guards.ts';
import { createIncidents } from './incidents.ts';
import { createExchangeJudge } from './judge-exchange.ts';
import { createLanes } from './lanes.ts';
import { listLasting } from './list-lasting.ts';
import { createJudgeOwn, createOwnFaults } from './own/index.ts';
import { createPerform } from './perform/index.ts';
import { askPreflight } from './preflight/index.ts';
import { createResources, type Resources } from './resources.ts';
import type { RunOptions } from './run-options.ts';
import { createSemaphore } from './semaphore.ts';
import { createTally } from './tally.ts';
import type { Tools } from './tools.ts';
import { createWaitsTold } from './waits-told.ts';
import { createWatch } from './watch.ts';
import { createWriteGate } from './write-gate.ts';

/** What the phases of a run work with. */
export interface Run {
  readonly caseTools: CaseTools;
  readonly resources: Resources;
  readonly guards: ReturnType<typeof createGuards>;
  readonly incidents: () => readonly Entry[];
  readonly lookForTraces: () => Promise<void>;
  /** What the run made and the API cannot delete. */
  readonly lasting: () => Report['leftovers'];
  readonly counted: () => Counted;
  readonly spent: () => string | undefined;
  /** Why nothing is sent any more, where the target is gone. */
  readonly gone: () => string | undefined;
  /** Ends whatever still waits; what was made can be deleted all the same. */
  readonly end: () => void;
}

/** Puts together what the phases of a run work with. */
export function assemble(options: RunOptions): Run {
  const { contract, profile, seed, tag, send, clock, owner } = options;
  const tally = createTally(contract, asksForCoding(profile));
  const { tokens = (): readonly Secret[] => NO_TOKENS, hide = asItIs } = options;
  const faults = createOwnFaults(profile, options.recordIncident);
  const { countLooked: onLooked } = tally;
  const judgeOwn = createJudgeOwn(profile.checks, { profile, hide, tokens, onLooked, onFault: faults.note });
  const judge = createExchangeJudge(contract, profile, tally, tokens, judgeOwn);
  const incidents = createIncidents(profile, options.recordIncident);
  const noteAnswer = (name: string, exchange: Exchange): void => {
    const findings: readonly Finding[] = judge(exchange);
    incidents.note(name, exchange, findings);
  };
  const jitter = createRandom(seed, 'waits');
  const budget = createBudget(profile.limits, clock);
  const ceilings = createCeilings(profile.limits, contract);
  const writeGate = createWriteGate(profile);
  const lanes = createLanes(clock);
  const waits = createWaitsTold(contract, clock);
  const bursts = createBursts({ clock, lanes, waits, longestMs: profile.rateLimit.maxWaitSeconds * 1000 });
  const ending = new AbortController();
  const { signal } = ending;
  const endRun = (): void => {
    ending.abort();
  };
  onAbort(options.signal, endRun);
  if (options.signal.aborted) endRun();
  const watch = createWatch({
    contract,
    limits: profile.limits,
    clock,
    signal: options.signal,
    ask: (reading) => askPreflight(contract, profile, send, reading),
    onGone: endRun,
  });
  const perform = createPerform({
    contract,
    profile,
    send: waits.follow(send),
    clock,
    random: jitter,
    lanes,
    budget,
    ceilings,
    writeGate,
    connections: createSemaphore(profile.limits.concurrency),
    tally,
    watch,
    onAccident: (exchange) => {
      noteAnswer(`accident/${exchange.reply.response?.status ?? 0}`, exchange);
    },
  });
  const { countWait, timesLimited } = tally;
  const tools: Tools = {
    contract,
    profile,
    clock,
    perform,
    absences: watch.absences,
    refusal: writeGate.refusal,
    lanes,
    waits,
    bursts,
    countWait,
    timesLimited,
    owner,
    judge,
    seed,
    tag,
    freshId: createFreshIds(tag, clock),
    signal,
    jitter,
  };
  const resources = createResources(tools, options.isResumed === true);
  const arranger = createArranger(tools, resources, (name, exchange) => {
    noteAnswer(`arrangement/${name}`, exchange);
  });
  return {
    caseTools: { tools, arranger, resources },
    resources,
    guards: createGuards(tools),
    incidents: () => [...incidents.entries(), ...faults.entries()],
    lookForTraces: async () => {
      const traces = await findTraces(tools, resources, tally.snapshot());
      traces.forEach(({ exchange, finding }) => {
        incidents.note('refused-writes', exchange, [finding]);
      });
    },
    lasting: () => listLasting(contract, ceilings.made(), tag),
    counted: tally.snapshot,
    spent: () => watch.gone() ?? budget.spent() ?? ceilings.reached(),
    gone: watch.gone,
    end: () => {
      watch.end();
      endRun();
    },
  };
}

const NO_TOKENS: readonly Secret[] = [];

function asItIs(text: string): string {
  return text;
}

function asksForCoding({ headers }: RunOptions['profile']): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'accept-encoding');
}
