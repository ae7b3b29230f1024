import type { Finding, Probe } from '../../../core/model/index.ts';
import { keyLabelOf, laneOf } from '../../../core/plan/index.ts';
import type { Turn } from '../../bursts.ts';
import { sleepUntil } from '../../clock.ts';
import { createSequence, type SequenceSender } from '../create-sequence.ts';
import type { Probing, Procedure } from '../procedure.ts';
import { askAgain, type Aftermath } from './ask-again.ts';
import { laneOfSide } from './ask-meanwhile.ts';
import { concludeBurst, explain } from './conclude-burst.ts';
import { exceed, isLimited, type Excess } from './exceed.ts';
import { readTrace, sendLimited, type LimitedWrite } from './limited-write.ts';

/** Exceeds a bucket, asks what the others answer meanwhile, waits as it was told, and asks for the same once more. */
export const burst: Procedure = async (probing) => {
  const { candidate, caseTools, exchanges } = probing;
  const sequence = createSequence(probing);
  const probe = sequence.build(candidate.operation, candidate.send);
  const lane = laneOf(candidate.operation.bucket, keyLabelOf(candidate.send));
  const others = (candidate.procedure?.others ?? []).map(laneOfSide);
  await readTrace('before', sequence, candidate);
  const first = await exceed(probe, { lane, missing: [] }, others, sequence, probing);
  const { flooded, next } = first;
  try {
    flooded.departing.forEach(({ as, exchange }) => {
      sequence.add({ as, atMs: sequence.ms(), exchange });
    });
    if (flooded.end !== undefined) sequence.add({ as: 'limited', atMs: sequence.ms(), exchange: flooded.end.exchange });
    const sequel = await followUp(probe, first, sequence, probing);
    if (sequel === undefined) return explain(flooded, sequence, probing);
    const { aftermath, write } = sequel;
    if (write?.made !== undefined) await caseTools.resources.remove(write.made, caseTools.tools.signal);
    const rest = aftermath.end === undefined ? [] : await askTheRest(probe, next, sequence, probing);
    // A write that was served leaves what it is to leave, and one that failed may.
    if (write?.isLimited !== false) await readTrace('after', sequence, candidate);
    const findings = [...flooded.findings, ...rest];
    const { trouble } = aftermath;
    if (trouble !== undefined && !findings.some(isRequired)) return { kind: 'trouble', reason: trouble, exchanges };
    return concludeBurst({ ...flooded, findings }, sequence, probing, aftermath);
  } finally {
    caseTools.tools.bursts.leave(next);
  }
};

interface Sequel {
  readonly aftermath: Aftermath;
  readonly write: LimitedWrite | undefined;
}

// Undefined: the lane was not limited.
async function followUp(
  probe: Probe,
  { flooded, next: { lane }, release }: Excess,
  sequence: SequenceSender,
  probing: Probing,
): Promise<Sequel | undefined> {
  const { bursts } = probing.caseTools.tools;
  try {
    if (!isLimited(flooded)) return undefined;
    const write = await sendLimited(sequence, probing);
    const aftermath = await askAgain(probe, lane, flooded.began, sequence, probing);
    if (aftermath.end?.isKept === false) bursts.doubt(lane);
    return { aftermath, write };
  } finally {
    pauseAsTold(lane, probing);
    release();
  }
}

// What waited for the burst waits as long as it was told to.
function pauseAsTold(lane: string, { caseTools }: Probing): void {
  const { clock, lanes, profile, waits } = caseTools.tools;
  const waitMs = (waits.of(lane)?.until ?? 0) - clock.now();
  if (waitMs > 0) lanes.pause(lane, Math.min(waitMs, profile.rateLimit.maxWaitSeconds * 1000));
}

// Exceeds the lane again for what could not be asked the first time, and waits, so that nobody meets it exceeded.
async function askTheRest(
  probe: Probe,
  first: Turn,
  sequence: SequenceSender,
  probing: Probing,
): Promise<readonly Finding[]> {
  const { bursts, clock, countWait, profile, signal, waits } = probing.caseTools.tools;
  const findings: Finding[] = [];
  let turn = first;
  for (let times = 0; turn.missing.length > 0 && times < MOST_TIMES && !signal.aborted; times += 1) {
    const { flooded, next, release } = await exceed(probe, turn, turn.missing, sequence, probing);
    pauseAsTold(turn.lane, probing);
    release();
    findings.push(...flooded.findings);
    turn = next;
  }
  bursts.leave(turn);
  const waitMs = (waits.of(turn.lane)?.until ?? 0) - clock.now();
  if (waitMs <= 0 || waitMs > profile.rateLimit.maxWaitSeconds * 1000) return findings;
  countWait(Math.ceil(waitMs));
  await sleepUntil(clock, clock.now() + waitMs, signal);
  return findings;
}

function isRequired({ level }: Finding): boolean {
  return level === 'required';
}

const MOST_TIMES = 4;
