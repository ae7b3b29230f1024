import type { Probe } from '../../../core/model/index.ts';
import { keyLabelOf, laneOf } from '../../../core/plan/index.ts';
import type { Attempt } from '../../case/attempt.ts';
import { retryAfterMs } from '../../trouble.ts';
import { createSequence, type SequenceSender } from '../create-sequence.ts';
import type { Probing, Procedure } from '../procedure.ts';
import { askMeanwhile, readTrace } from './ask-meanwhile.ts';
import { concludeBurst, explain } from './conclude-burst.ts';
import { flood, type Flood } from './flood.ts';
import { lookOn } from './look-on.ts';

/** Exceeds a bucket, asks what the others answer meanwhile, waits as it was told, and asks for the same once more. */
export const burst: Procedure = async (probing) => {
  const { candidate, caseTools } = probing;
  const { bursts, clock } = caseTools.tools;
  const sequence = createSequence(probing);
  const probe = sequence.build(candidate.operation, candidate.send);
  await readTrace('before', sequence, candidate);
  await bursts.begin();
  let until = clock.now();
  let flooded: Flood;
  try {
    flooded = await flood(probe, probing);
    if (flooded.end !== undefined) sequence.add({ as: 'limited', atMs: sequence.ms(), exchange: flooded.end.exchange });
    // Without a readable Retry-After nobody knows when the bucket is usable again.
    const unknownMs = isLimited(flooded) ? caseTools.tools.profile.rateLimit.maxWaitSeconds * 1000 : 0;
    until = (flooded.end?.at ?? until) + (waitOf(flooded) ?? unknownMs);
    if (isLimited(flooded)) await askMeanwhile(sequence, probing);
  } finally {
    // No other burst shall take the one place that is free before the request that waits for it.
    bursts.end(candidate.operation.bucket, until + HEAD_START_MS);
  }
  return isLimited(flooded) ? askAfterwards(probe, flooded, sequence, probing) : explain(flooded, sequence, probing);
};

async function askAfterwards(
  probe: Probe,
  flooded: Flood,
  sequence: SequenceSender,
  probing: Probing,
): Promise<Attempt> {
  const { candidate, caseTools } = probing;
  const { clock, countWait, lanes, profile, signal } = caseTools.tools;
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
  const until = (flooded.end?.at ?? clock.now()) + waitMs;
  lanes.pause(lane, until - clock.now());
  countWait(waitMs);
  const { looks, endsAt } = await lookOn(probe, { began: flooded.began, until }, probing);
  await clock.sleep(Math.max(0, endsAt - clock.now()), signal);
  const againMs = clock.now() - flooded.began;
  const waited = await sequence.send('waited', probe, { role: 'again', asked: [429], isSteady: true, isUrgent: true });
  if (waited === undefined) return sequence.stopped();
  const isKept = waited.status !== 429;
  if (!isKept) lanes.pause(lane, Math.min(retryAfterMs(waited) ?? 0, longestMs));
  await readTrace('after', sequence, candidate);
  return concludeBurst(flooded, sequence, probing, { looks, isKept, againMs });
}

function isLimited({ end }: Flood): boolean {
  return end?.exchange.reply.response?.status === 429;
}

function waitOf({ end }: Flood): number | undefined {
  const response = end?.exchange.reply.response;
  return response === undefined ? undefined : retryAfterMs(response);
}

const HEAD_START_MS = 500;
