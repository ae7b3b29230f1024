import type { Burst, Exchange, Probe } from '../../../core/model/index.ts';
import { sleepUntil } from '../../clock.ts';
import { isInfrastructure } from '../../trouble.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import { keepOdd } from './keep-odd.ts';
import { lookOn } from './look-on.ts';

/** What came after the requests that were limited. */
export interface Aftermath {
  readonly looks: Burst['looks'];
  /** When the wait ended, and whether the request sent then was served. */
  readonly end?: { readonly at: number; readonly isKept: boolean };
  /** Why nobody waited. */
  readonly reason?: string;
  /** What went wrong with the request that was sent then. */
  readonly trouble?: string;
}

/**
 * Waits as the lane was last told by any of its 429s, and asks for the same once more. Where many were under way at once,
 * one is sent alone before: only after the last of all answers is it clear what was promised.
 */
export async function askAgain(
  probe: Probe,
  lane: string,
  began: number,
  sequence: SequenceSender,
  probing: Probing,
): Promise<Aftermath> {
  const { clock, contract, countWait, waits, signal } = probing.caseTools.tools;
  let looks: Burst['looks'] = [];
  if (!waits.isUndisturbed(lane)) keepOdd((await sendUrgent(probe, probing.role, probing)).exchange, sequence, probing);
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const wait = waitOf(lane, probing);
    if ('reason' in wait) return { looks, reason: wait.reason };
    countWait(Math.ceil(wait.until - clock.now()));
    if (times === 0) looks = await lookOn(probe, { began, until: wait.until }, sequence, probing);
    const untold = await waitAsTold(lane, probing);
    if (untold !== undefined) return { looks, reason: untold };
    const isUndisturbed = waits.isUndisturbed(lane);
    addLast(lane, sequence, probing);
    const at = clock.now();
    const { exchange, stopped } = await sendUrgent(probe, 'again', probing);
    const { response, failure } = exchange?.reply ?? {};
    if (exchange === undefined || response === undefined || failure !== undefined) {
      return { looks, trouble: stopped ?? failure?.message ?? 'there was no answer' };
    }
    if (response.status >= 500 || isInfrastructure(response, contract)) {
      return { looks, trouble: `sent again after the wait, the request was answered ${response.status}` };
    }
    const isKept = response.status !== LIMITED;
    // What was under way beside the last 429 may have been served after it, and taken the place that it promised.
    if (isKept || isUndisturbed) {
      sequence.add({ as: 'waited', atMs: sequence.ms(), exchange });
      return { looks, end: { at, isKept } };
    }
    if (signal.aborted) break;
  }
  return { looks, trouble: 'other requests were under way each time while it waited' };
}

const MOST_TIMES = 3;
const LIMITED = 429;

type Wait = { readonly until: number } | { readonly reason: string };

function waitOf(lane: string, { caseTools }: Probing): Wait {
  const { clock, profile, waits } = caseTools.tools;
  const { maxWaitSeconds } = profile.rateLimit;
  const { until } = waits.of(lane) ?? {};
  if (until === undefined) return { reason: 'nobody knows how long to wait without a Retry-After in whole seconds' };
  const seconds = Math.ceil((until - clock.now()) / 1000);
  return seconds > maxWaitSeconds
    ? { reason: `the target asks to wait ${seconds} s, more than the ${maxWaitSeconds} s allowed` }
    : { until };
}

// A 429 that comes meanwhile begins the wait anew.
async function waitAsTold(lane: string, probing: Probing): Promise<string | undefined> {
  const { clock, signal } = probing.caseTools.tools;
  for (;;) {
    const wait = waitOf(lane, probing);
    if ('reason' in wait) return wait.reason;
    if (wait.until <= clock.now() || signal.aborted) return undefined;
    await sleepUntil(clock, wait.until, signal);
  }
}

// The answer that told how long to wait is shown and judged, whichever request it was to.
function addLast(lane: string, sequence: SequenceSender, { caseTools, exchanges, role }: Probing): void {
  const told = caseTools.tools.waits.of(lane)?.exchange;
  if (told === undefined || exchanges.some(({ reply }) => reply === told.reply)) return;
  sequence.add({ as: 'limited', atMs: sequence.ms(), exchange: { ...told, role } });
}

interface Sent {
  readonly exchange?: Exchange;
  readonly stopped?: string;
}

// Sent once and over a new connection: a second copy would take a place that nobody promised.
function sendUrgent(probe: Probe, role: Probing['role'], { candidate, caseTools }: Probing): Promise<Sent> {
  const { perform, signal } = caseTools.tools;
  return perform(probe, {
    caseId: candidate.id,
    role,
    asked: [LIMITED],
    isSteady: false,
    isUrgent: true,
    newConnection: true,
    signal,
  });
}
