import type { Clock } from '../clock.ts';
import type { Arranging, NotArranged } from './arranged.ts';

/** What is known of states that did not come about. */
export interface KnownFailures {
  /** Why a state is not tried: it did not come twice, for the same reason, or went another way time after time. */
  readonly of: (name: string) => NotArranged | undefined;
  /** Notes what came of trying, which began at a moment of the clock. */
  readonly note: (name: string, arranging: Arranging, began: number) => void;
}

/** Returns an account of states of which none was tried. */
export function createKnownFailures(clock: Clock): KnownFailures {
  const failures = new Map<string, Failed>();
  const note: KnownFailures['note'] = (name, arranging, began) => {
    const before = failures.get(name);
    if (before?.isKnown === true) return;
    if (arranging.ok) failures.delete(name);
    if (arranging.ok || arranging.why === 'stopped') return;
    const { reason, why, isOver = false } = arranging;
    if (before?.reason !== reason) {
      failures.set(name, { reason, why, at: clock.now(), times: 1, isKnown: false });
      return;
    }
    const times = before.times + 1;
    // What went on at once may have met one and the same accident, and trouble that is over in seconds tells nothing of later.
    const isKnown = isOver ? times >= MOST_OVER : began - before.at >= (why === 'unmet' ? 0 : LASTING_MS);
    failures.set(name, { ...before, times, isKnown });
  };
  const of: KnownFailures['of'] = (name) => {
    const known = failures.get(name);
    if (known?.isKnown !== true) return undefined;
    return { ok: false, reason: known.reason, why: known.why, exchanges: [], resources: [], restores: [] };
  };
  return { of, note };
}

interface Failed {
  readonly reason: string;
  readonly why: NotArranged['why'];
  readonly at: number;
  readonly times: number;
  readonly isKnown: boolean;
}

const LASTING_MS = 10_000;
// A target half of whose assets fail does so by chance once in thousands of times.
const MOST_OVER = 20;
