import type { Finding, Probe } from '../../../core/model/index.ts';
import { keyLabelOf, laneOf } from '../../../core/plan/index.ts';
import type { Turn } from '../../bursts.ts';
import type { Attempt } from '../../attempt.ts';
import { retryAfterMs } from '../../trouble.ts';
import { createSequence, type SequenceSender } from '../create-sequence.ts';
import type { Probing, Procedure } from '../procedure.ts';
import { readTrace, sendLimited } from './ask-meanwhile.ts';
import { concludeBurst, explain } from './conclude-burst.ts';
import { exceed, isLimited, untilOf, waitOf, type Excess } from './exceed.ts';
import { lookOn } from './look-on.ts';

/** Exceeds a bucket, asks what the others answer meanwhile, waits as it was told, and asks for the same once more. */
export const burst: Procedure = async (probing) => {
  const { candidate, caseTools } = probing;
  const sequence = createSequence(probing);
  const probe = sequence.build(candidate.operation, candidate.send);
  const others = candidate.procedure?.others ?? [];
  await readTrace('before', sequence, candidate);
  const turn: Turn = { bucket: candidate.operation.bucket, missing: [] };
  const wanted = others.map(({ operation }) => operation.bucket);
  const first = await exceed(probe, turn, wanted, sequence, probing);
  const { end } = first.flooded;
  if (end !== undefined) sequence.add({ as: 'limited', atMs: sequence.ms(), exchange: end.exchange });
  if (!isLimited(first.flooded)) return explain(first.flooded, sequence, probing);
  try {
    await sendLimited(sequence, candidate);
    return await askAfterwards(probe, first, sequence, probing);
  } finally {
    caseTools.tools.bursts.leave(first.next);
  }
};

async function askAfterwards(
  probe: Probe,
  { flooded, next }: Excess,
  sequence: SequenceSender,
  probing: Probing,
): Promise<Attempt> {
  const { candidate, caseTools } = probing;
  const { bursts, clock, countWait, lanes, profile, signal } = caseTools.tools;
  const waitMs = waitOf(flooded);
  const longestMs = profile.rateLimit.maxWaitSeconds * 1000;
  if (waitMs === undefined) {
    return concludeBurst(flooded, sequence, probing, {
      reason: 'nobody knows how long to wait without a Retry-After in whole seconds',
    });
  }
  if (waitMs > longestMs) {
    const reason = `the target asks to wait ${waitMs / 1000} s, more than the ${longestMs / 1000} s allowed`;
    return concludeBurst(flooded, sequence, probing, { reason });
  }
  const lane = laneOf(candidate.operation.bucket, keyLabelOf(candidate.send));
  const until = untilOf(flooded) ?? clock.now();
  lanes.pause(lane, until - clock.now());
  countWait(waitMs);
  const { looks, endsAt } = await lookOn(probe, { began: flooded.began, until }, probing);
  if (endsAt > until) bursts.exceed(candidate.operation.bucket, endsAt);
  await clock.sleep(Math.max(0, endsAt - clock.now()), signal);
  const againMs = clock.now() - flooded.began;
  const waited = await sequence.send('waited', probe, { role: 'again', asked: [429], isSteady: true, isUrgent: true });
  if (waited === undefined) return sequence.stopped();
  const isKept = waited.status !== 429;
  if (!isKept) {
    bursts.doubt(candidate.operation.bucket);
    lanes.pause(lane, Math.min(retryAfterMs(waited) ?? 0, longestMs));
  }
  const findings = await askTheRest(probe, next, sequence, probing);
  await readTrace('after', sequence, candidate);
  const both = { ...flooded, findings: [...flooded.findings, ...findings] };
  return concludeBurst(both, sequence, probing, { looks, isKept, againMs });
}

// Exceeds the bucket again for what could not be asked the first time, and waits, so that nobody meets it exceeded.
async function askTheRest(
  probe: Probe,
  first: Turn,
  sequence: SequenceSender,
  probing: Probing,
): Promise<readonly Finding[]> {
  const { bursts, clock, countWait, profile, signal } = probing.caseTools.tools;
  const findings: Finding[] = [];
  let turn = first;
  let until = 0;
  for (let times = 0; turn.missing.length > 0 && times < MOST_TIMES && !signal.aborted; times += 1) {
    const { flooded, next } = await exceed(probe, turn, turn.missing, sequence, probing);
    findings.push(...flooded.findings);
    until = untilOf(flooded) ?? until;
    turn = next;
  }
  bursts.leave(turn);
  const waitMs = Math.min(until - clock.now(), profile.rateLimit.maxWaitSeconds * 1000);
  if (waitMs <= 0) return findings;
  countWait(Math.ceil(waitMs));
  await clock.sleep(waitMs, signal);
  return findings;
}

const MOST_TIMES = 4;
