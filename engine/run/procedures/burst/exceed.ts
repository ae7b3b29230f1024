import type { Probe } from '../../../core/model/index.ts';
import type { Turn } from '../../bursts.ts';
import type { Release } from '../../lanes.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import { askMeanwhile } from './ask-meanwhile.ts';
import { flood, type Flood } from './flood.ts';

/** A lane that was exceeded, or was meant to be. */
export interface Excess {
  readonly flooded: Flood;
  /** The turn in which the lanes that could not be asked meanwhile are asked. */
  readonly next: Turn;
  /** Nothing else of the run is sent in the lane until it is released. */
  readonly release: Release;
}

/** Exceeds a lane in its turn, and asks something of each wanted lane meanwhile. */
export async function exceed(
  probe: Probe,
  turn: Turn,
  wanted: readonly string[],
  sequence: SequenceSender,
  probing: Probing,
): Promise<Excess> {
  const { bursts, lanes, signal } = probing.caseTools.tools;
  let next: Turn = { lane: turn.lane, missing: [] };
  await bursts.begin(turn, signal);
  try {
    const release = await lanes.hold(turn.lane, signal);
    try {
      const flooded = await flood(probe, probing);
      if (isLimited(flooded)) next = { lane: turn.lane, missing: await askMeanwhile(wanted, sequence, probing) };
      return { flooded, next, release };
    } catch (error) {
      release();
      throw error;
    }
  } finally {
    bursts.end(turn, next);
  }
}

/** Tells whether a flood ended with a 429. */
export function isLimited({ end }: Flood): boolean {
  return end?.exchange.reply.response?.status === LIMITED;
}

const LIMITED = 429;
