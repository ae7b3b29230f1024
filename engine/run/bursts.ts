import type { Clock } from './clock.ts';
import { createSemaphore } from './semaphore.ts';

/** A burst that is about to exceed a bucket, and the other buckets that it could not ask meanwhile so far. */
export interface Turn {
  readonly bucket: string;
  readonly missing: readonly string[];
}

/** Keeps bursts apart: while one finds out whether the other buckets are usable, no other exceeds any. */
export interface Bursts {
  /** Waits for the turn of a burst until the buckets that it misses may be asked, and until no later burst misses its own. */
  readonly begin: (turn: Turn, signal: AbortSignal) => Promise<void>;
  /** Ends a turn; where buckets are missing, the burst is going to have the next one. */
  readonly end: (turn: Turn, next: Turn) => void;
  /** The burst has no other turn. */
  readonly leave: (turn: Turn) => void;
  /** A request that counts under the bucket was limited, the next one is served from a moment of the clock on; `Infinity`: nobody knows. */
  readonly exceed: (bucket: string, until: number) => void;
  /** A request that counts under the bucket is sent. */
  readonly use: (bucket: string) => void;
  /** Tells whether the bucket is exceeded at this moment. */
  readonly isExceeded: (bucket: string) => boolean;
  /**
   * The bucket still limited a request when its own `Retry-After` was over. Where no other bucket can be the cause, no
   * `Retry-After` of the target tells when a request is due.
   */
  readonly doubt: (bucket: string) => void;
  /** Tells whether the bucket is exceeded for a time that is known. */
  readonly isPassing: (bucket: string) => boolean;
  /** Tells whether a request is due to be served: the bucket was exceeded, it no longer is, and nothing was sent since. */
  readonly isRested: (bucket: string) => boolean;
}

/** Returns an account of bursts of which none has begun; none waits longer for its turn than told. */
export function createBursts(clock: Clock, longestMs: number): Bursts {
  const place = createSemaphore(1);
  const until = new Map<string, number>();
  const used = new Set<string>();
  const running = new Set<Turn>();
  let isUntrue = false;
  const waiting: Turn[] = [];
  const isExceeded = (bucket: string): boolean => (until.get(bucket) ?? -Infinity) + HEAD_START_MS > clock.now();
  const isDue = (turn: Turn): boolean => {
    const later = waiting.slice(waiting.indexOf(turn) + 1);
    return !turn.missing.some(isExceeded) && !later.some(({ missing }) => missing.includes(turn.bucket));
  };
  const begin: Bursts['begin'] = async (turn, signal) => {
    const latest = clock.now() + longestMs;
    for (;;) {
      await place.take();
      if (isDue(turn) || clock.now() >= latest || signal.aborted) {
        running.add(turn);
        return;
      }
      place.give();
      await clock.sleep(LOOK_MS, signal);
    }
  };
  const leave = (turn: Turn): void => {
    const at = waiting.indexOf(turn);
    if (at >= 0) waiting.splice(at, 1);
  };
  const end: Bursts['end'] = (turn, next) => {
    leave(turn);
    running.delete(turn);
    if (next.missing.length > 0) waiting.push(next);
    place.give();
  };
  const exceed = (bucket: string, at: number): void => {
    until.set(bucket, at - clock.now() > longestMs ? Infinity : at);
    used.delete(bucket);
  };
  const use = (bucket: string): void => {
    used.add(bucket);
  };
  const doubt = (bucket: string): void => {
    const isOtherExceeded = [...until].some(([other, at]) => other !== bucket && at > clock.now());
    isUntrue ||= running.size === 0 && !isOtherExceeded;
  };
  const isPassing = (bucket: string): boolean => !isUntrue && isExceeded(bucket) && (until.get(bucket) ?? 0) < Infinity;
  const isRested = (bucket: string): boolean =>
    !isUntrue && until.has(bucket) && !isExceeded(bucket) && !used.has(bucket);
  return { begin, end, leave, exceed, use, isExceeded, doubt, isPassing, isRested };
}

const LOOK_MS = 100;

// No other burst shall take the one place that is free before the request that waits for it.
const HEAD_START_MS = 500;
