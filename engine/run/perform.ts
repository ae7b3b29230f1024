import type { Contract, Exchange, Probe, Profile, Reply, Role, Send } from '../core/model/index.ts';
import { laneOf } from '../core/plan/index.ts';
import type { Random } from '../core/random/index.ts';
import type { Budget } from './budget.ts';
import type { Clock } from './clock.ts';
import type { Lanes } from './lanes.ts';
import type { Semaphore } from './semaphore.ts';
import type { Tally } from './tally.ts';
import { backoffMs, isInfrastructure, retryAfterMs } from './trouble.ts';

/** Why and how one probe is sent. */
export interface PerformOptions {
  readonly caseId: string;
  readonly role: Role;
  /** Statuses that are not met by accident: those that the case's clause asks for. */
  readonly asked: readonly number[];
  /** A 500 or 502 is sent again with backoff here; otherwise the caller does so. */
  readonly isSteady: boolean;
  readonly signal: AbortSignal;
}

/** What came of a probe: an answer or a failure to judge, or the reason why it was given up. */
export interface Performed {
  readonly exchange?: Exchange;
  /** Given up: nothing can be told of the target. */
  readonly stopped?: string;
}

/** Sends probes as a well-behaved client: within the budget, waiting where the target asks for it. */
export type Perform = (probe: Probe, options: PerformOptions) => Promise<Performed>;

/** What a performer works with. */
export interface PerformTools {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly send: Send;
  readonly clock: Clock;
  readonly random: Random;
  readonly lanes: Lanes;
  readonly budget: Budget;
  readonly connections: Semaphore;
  readonly tally: Tally;
  /** Told of each answer that was met by accident. */
  readonly onAccident: (exchange: Exchange) => void;
}

/** Returns a performer. */
export function createPerform(tools: PerformTools): Perform {
  return async (probe, options) => {
    for (let attempt = 0; ; attempt += 1) {
      const performed = await sendOnce(tools, probe, options);
      const waitMs =
        performed.exchange === undefined ? undefined : accidentWait(tools, performed.exchange, options, attempt);
      if (performed.exchange === undefined || waitMs === undefined) return performed;
      tools.onAccident(performed.exchange);
      const reason = giveUp(tools, performed.exchange, attempt, waitMs);
      if (reason !== undefined) return { exchange: performed.exchange, stopped: reason };
      await waitFor(tools, performed.exchange, waitMs, options.signal);
    }
  };
}

async function sendOnce(tools: PerformTools, probe: Probe, options: PerformOptions): Promise<Performed> {
  const { lanes, budget, connections, signal } = { ...tools, signal: options.signal };
  await lanes.ready(laneOfProbe(tools.contract, probe), signal);
  await connections.take();
  try {
    // What the run made is deleted even when nothing else may be sent.
    const spent = options.role === 'cleanup' ? undefined : await budget.take(signal);
    if (spent !== undefined) return { stopped: spent };
    if (signal.aborted) return { stopped: 'the run was interrupted' };
    const reply = await sendOverGoodConnection(tools, probe, options);
    return { exchange: { role: options.role, probe, reply } };
  } finally {
    connections.give();
  }
}

// A server may close an idle connection just as it is used again; that says nothing about its answers.
async function sendOverGoodConnection(
  { send, tally }: PerformTools,
  probe: Probe,
  options: PerformOptions,
): Promise<Reply> {
  const { caseId, signal } = options;
  const reply = await send(probe, { caseId, signal });
  tally.countReply(reply);
  if (reply.onReusedConnection !== true || signal.aborted) return reply;
  const again = await send(probe, { caseId, signal, newConnection: true });
  tally.countReply(again);
  return again;
}

/** The milliseconds to wait before an answer met by accident is asked for again, or undefined where it is no accident. */
function accidentWait(
  { contract, random }: PerformTools,
  { reply }: Exchange,
  { asked, isSteady }: PerformOptions,
  attempt: number,
): number | undefined {
  const { response } = reply;
  if (response === undefined || reply.failure !== undefined || asked.includes(response.status)) return undefined;
  if (response.status === 429) return retryAfterMs(response) ?? backoffMs(attempt + 1);
  const isServerTrouble = isSteady && (response.status === 500 || response.status === 502);
  const asksForTrouble = asked.some((status) => status === 429 || status >= 500);
  const isAccident = isServerTrouble || (isInfrastructure(response, contract) && !asksForTrouble);
  return isAccident ? random.int(backoffMs(attempt)) : undefined;
}

function giveUp(
  { profile, budget }: PerformTools,
  { reply }: Exchange,
  attempt: number,
  waitMs: number,
): string | undefined {
  const status = reply.response?.status ?? 0;
  const { maxWaitSeconds } = profile.rateLimit;
  if (status !== 429) {
    return attempt + 1 < MOST_TRIES ? undefined : `the target answered ${status} ${attempt + 1} times in a row`;
  }
  if (waitMs > maxWaitSeconds * 1000) {
    return `the target limits requests and asks to wait ${waitMs / 1000} s, more than the ${maxWaitSeconds} s allowed`;
  }
  if (waitMs > budget.msLeft()) return 'the target limits requests and asks to wait beyond the end of the run';
  return attempt + 1 < MOST_WAITS ? undefined : `the target still limits the request after ${attempt + 1} waits`;
}

async function waitFor(
  tools: PerformTools,
  { probe, reply }: Exchange,
  waitMs: number,
  signal: AbortSignal,
): Promise<void> {
  if (reply.response?.status === 429) {
    tools.lanes.pause(laneOfProbe(tools.contract, probe), waitMs);
    tools.tally.countWait(waitMs);
    return;
  }
  await tools.clock.sleep(waitMs, signal);
}

function laneOfProbe(contract: Contract, probe: Probe): string {
  return laneOf(contract.operations.find(({ id }) => id === probe.operation)?.bucket ?? '', probe.key);
}

const MOST_TRIES = 4;
const MOST_WAITS = 20;
