import type { Clock } from './clock.ts';

/** Lanes that can be told to wait; a lane is a rate-limit bucket and a key. */
export interface Lanes {
  /** Lets every probe of the lane wait for this long from this moment on. */
  readonly pause: (lane: string, ms: number) => void;
  /** Resolves when the lane may send. */
  readonly ready: (lane: string, signal: AbortSignal) => Promise<void>;
}

/** Returns lanes of which none waits. */
export function createLanes(clock: Clock): Lanes {
  const until = new Map<string, number>();
  const pause = (lane: string, ms: number): void => {
    until.set(lane, Math.max(until.get(lane) ?? 0, clock.now() + ms));
  };
  const ready = async (lane: string, signal: AbortSignal): Promise<void> => {
    for (let left = remaining(lane); left > 0 && !signal.aborted; left = remaining(lane)) {
      await clock.sleep(left, signal);
    }
  };
  const remaining = (lane: string): number => (until.get(lane) ?? 0) - clock.now();
  return { pause, ready };
}
