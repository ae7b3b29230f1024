import type { Limiter, LimitRule } from './limit-rule.ts';

/**
 * Admits a number of requests in a window that slides, with two counts in place of a log: those of the last fixed window
 * weigh as much as the sliding one still covers of it.
 */
export function slidingCounter({ requests, windowMs, countsRefused = false }: LimitRule): Limiter {
  let began = 0;
  let last = 0;
  let current = 0;
  return (now) => {
    const passed = Math.floor((now - began) / windowMs);
    if (passed > 0) {
      began += passed * windowMs;
      last = passed === 1 ? current : 0;
      current = 0;
    }
    const covered = 1 - (now - began) / windowMs;
    const isAdmitted = last * covered + current + 1 <= requests + TINY;
    if (isAdmitted || countsRefused) current += 1;
    if (isAdmitted) return 0;
    const next = began + windowMs;
    const freeAt = current < requests ? freeIn(began, last, requests - current) : freeIn(next, current, requests);
    return Math.max(freeAt - now, TINY);
  };

  // When those of the window before leave a place for one more in a window that begins at this moment.
  function freeIn(from: number, before: number, places: number): number {
    return from + windowMs * Math.min(1, Math.max(0, 1 - (places - 1) / before));
  }
}

// A moment of the clock leaves few digits for the fractions of a request that still count.
const TINY = 1e-3;
