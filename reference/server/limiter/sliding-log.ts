import type { Limiter, LimitRule } from './limit-rule.ts';

/** Admits a number of requests within any stretch as long as the window. */
export function slidingLog({ requests, windowMs, countsRefused = false }: LimitRule): Limiter {
  let log: readonly number[] = [];
  return (now) => {
    log = log.filter((at) => at + windowMs > now);
    const isAdmitted = log.length < requests;
    if (isAdmitted || countsRefused) log = [...log, now];
    if (isAdmitted) return 0;
    // There is a place once this one has left the window, and all before it.
    const last = log.at(-Math.max(1, requests)) ?? now;
    return last + windowMs - now;
  };
}
