import type { Probe } from '../../../core/model/index.ts';
import type { Turn } from '../../bursts.ts';
import { retryAfterMs } from '../../trouble.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import { askMeanwhile } from './ask-meanwhile.ts';
import { flood, type Flood } from './flood.ts';

/** A bucket that was exceeded, or was meant to be. */
export interface Excess {
  readonly flooded: Flood;
  /** The turn in which the buckets that could not be asked meanwhile are asked. */
  readonly next: Turn;
}

/** Exceeds a bucket in its turn, and asks something of each wanted bucket meanwhile. */
export async function exceed(
  probe: Probe,
  turn: Turn,
  wanted: readonly string[],
  sequence: SequenceSender,
  probing: Probing,
): Promise<Excess> {
  const { bursts, signal } = probing.caseTools.tools;
  let next: Turn = { bucket: turn.bucket, missing: [] };
  await bursts.begin(turn, signal);
  try {
    const flooded = await flood(probe, probing);
    if (isLimited(flooded)) {
      bursts.exceed(turn.bucket, untilOf(flooded) ?? Infinity);
      next = { bucket: turn.bucket, missing: await askMeanwhile(wanted, sequence, probing) };
    }
    return { flooded, next };
  } finally {
    bursts.end(turn, next);
  }
}

/** Tells whether a flood ended with a 429. */
export function isLimited({ end }: Flood): boolean {
  return end?.exchange.reply.response?.status === LIMITED;
}

/** Returns the milliseconds that the end of a flood asks to wait, or undefined where it does not tell. */
export function waitOf({ end }: Flood): number | undefined {
  const response = end?.exchange.reply.response;
  return response === undefined ? undefined : retryAfterMs(response);
}

/** Returns the moment from which on a bucket is usable again, or undefined where its flood does not tell. */
export function untilOf(flooded: Flood): number | undefined {
  const waitMs = waitOf(flooded);
  return waitMs === undefined || flooded.end === undefined ? undefined : flooded.end.at + waitMs;
}

const LIMITED = 429;
