import type { Clock } from './clock.ts';
import { createSemaphore } from './semaphore.ts';

/** Keeps bursts apart: while one finds out whether the other buckets are usable, no other exceeds any. */
export interface Bursts {
  /** Waits for the turn of a burst. */
  readonly begin: () => Promise<void>;
  /** Ends the turn; the bucket stays exceeded until a moment of the clock. */
  readonly end: (bucket: string, until: number) => void;
  /** Tells whether a burst of this run still exceeds the bucket. */
  readonly isExceeded: (bucket: string) => boolean;
}

/** Returns an account of bursts of which none has begun. */
export function createBursts(clock: Clock): Bursts {
  const turn = createSemaphore(1);
  const until = new Map<string, number>();
  return {
    begin: turn.take,
    end: (bucket, at) => {
      until.set(bucket, at);
      turn.give();
    },
    isExceeded: (bucket) => (until.get(bucket) ?? 0) > clock.now(),
  };
}
