import type { BurstTools } from '../../engine/run/bursts.ts';
import { makeProbe } from '../core/builders.ts';

/** Lanes that a test limits and holds. */
export interface ToldLanes extends Pick<BurstTools, 'waits' | 'lanes'> {
  /** A request that was sent alone is limited until a moment of the clock; undefined: it does not say. */
  readonly tell: (lane: string, until: number | undefined) => void;
  /** Something is sent in the lane. */
  readonly send: (lane: string) => void;
  readonly hold: (lane: string, isHeld: boolean) => void;
}

/** Returns lanes that were told nothing. */
export function createToldLanes(): ToldLanes {
  const told = new Map<string, number | undefined>();
  const undisturbed = new Set<string>();
  const held = new Set<string>();
  const exchange = { probe: makeProbe(), reply: { bytesUp: 0 } };
  return {
    waits: {
      of: (lane) => (told.has(lane) ? { until: told.get(lane), exchange } : undefined),
      isUndisturbed: (lane) => undisturbed.has(lane),
    },
    lanes: { isHeld: (lane) => held.has(lane) },
    tell: (lane, until) => {
      told.set(lane, until);
      undisturbed.add(lane);
    },
    send: (lane) => {
      undisturbed.delete(lane);
    },
    hold: (lane, isHeld) => {
      if (isHeld) held.add(lane);
      else held.delete(lane);
    },
  };
}
