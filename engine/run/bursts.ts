import type { Clock } from './clock.ts';
import type { Lanes } from './lanes.ts';
import { createSemaphore } from './semaphore.ts';
import type { WaitsTold } from './waits-told.ts';

/** A burst that is about to exceed a lane, and the other lanes that it could not ask meanwhile so far. */
export interface Turn {
  readonly lane: string;
  readonly missing: readonly string[];
}

/** Keeps bursts apart: while one finds out whether the other lanes are usable, no other exceeds any. */
export interface Bursts {
  /** Waits for the turn of a burst until the lanes that it misses may be asked, and until no later burst misses its own. */
  readonly begin: (turn: Turn, signal: AbortSignal) => Promise<void>;
  /** Ends a turn; where lanes are missing, the burst is going to have the next one. */
  readonly end: (turn: Turn, next: Turn) => void;
  /** The burst has no other turn. */
  readonly leave: (turn: Turn) => void;
  /** Tells whether the lane is not to be asked: it is exceeded at this moment, or a burst waits to ask it undisturbed. */
  readonly isExceeded: (lane: string) => boolean;
  /**
   * The lane still limited a request when the wait that it was told was over. Where no other lane can be the cause, no
   * `Retry-After` of the target tells when a request is due.
   */
  readonly doubt: (lane: string) => void;
  /** Tells whether the lane is exceeded for a time that is known and allowed. */
  readonly isPassing: (lane: string) => boolean;
  /** Tells whether a request is due to be served: the lane was exceeded, it no longer is, and nothing was sent since. */
  readonly isRested: (lane: string) => boolean;
}

/** What an account of bursts looks at. */
export interface BurstTools {
  readonly clock: Clock;
  readonly lanes: Pick<Lanes, 'isHeld'>;
  readonly waits: Pick<WaitsTold, 'of' | 'isUndisturbed'>;
  /** None waits longer for its turn. */
  readonly longestMs: number;
}

/** Returns an account of bursts of which none has begun. */
export function createBursts({ clock, lanes, waits, longestMs }: BurstTools): Bursts {
  const place = createSemaphore(1);
  const seen = new Set<string>();
  const running = new Set<Turn>();
  let isUntrue = false;
  const waiting: Turn[] = [];
  const leftMs = (lane: string): number => {
    const told = waits.of(lane);
    return told === undefined ? 0 : Math.max(0, (told.until ?? Infinity) + SLACK_MS - clock.now());
  };
  const isExceeded = (lane: string): boolean => lanes.isHeld(lane) || leftMs(lane) > 0;
  const isEnding = (lane: string): boolean => lanes.isHeld(lane) || leftMs(lane) <= longestMs + SLACK_MS;
  const isDue = (turn: Turn): boolean => {
    const later = waiting.slice(waiting.indexOf(turn) + 1);
    const isMissing = turn.missing.some((lane) => isExceeded(lane) && isEnding(lane));
    return !isMissing && !later.some(({ missing }) => missing.includes(turn.lane));
  };
  const begin: Bursts['begin'] = async (turn, signal) => {
    const latest = clock.now() + longestMs;
    for (;;) {
      await place.take();
      if (isDue(turn) || clock.now() >= latest || signal.aborted) {
        seen.add(turn.lane);
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
  const doubt = (lane: string): void => {
    const isOtherExceeded = [...seen].some((other) => other !== lane && isExceeded(other));
    isUntrue ||= running.size === 0 && !isOtherExceeded;
  };
  const isPassing = (lane: string): boolean => !isUntrue && isExceeded(lane) && isEnding(lane);
  const isRested = (lane: string): boolean => !isUntrue && !isExceeded(lane) && waits.isUndisturbed(lane);
  return { begin, end, leave, isExceeded, doubt, isPassing, isRested };
}

const LOOK_MS = 100;

// A wait that is a second short breaks another clause; it says nothing of the lanes that are exceeded meanwhile.
const SLACK_MS = 1000;
