import type { Clock } from './clock.ts';

/**
 * Returns a source of ids that bear the run's tag, each of them another one. They count on from the time at which the run
 * begins, so that a run which goes on with an earlier one, and has its tag, gives none of that one's.
 */
export function createFreshIds(tag: string, clock: Clock): () => string {
  let next = Math.floor(clock.now());
  return () => {
    next += 1;
    // No tag of a case goes on with this letter.
    return `${tag}-n${next.toString(36)}`;
  };
}
