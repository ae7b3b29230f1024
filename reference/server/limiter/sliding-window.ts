import type { Limiter, LimitRule } from './limit-rule.ts';

/** Admits a number of requests within any stretch as long as the window. */
export function slidingWindow({ requests, windowMs }: LimitRule): Limiter {
  let admitted: readonly number[] = [];
  return (now) => {
    admitted = admitted.filter((at) => at + windowMs > now);
    const oldest = admitted[0];
    if (admitted.length >= requests) return oldest === undefined ? windowMs : oldest + windowMs - now;
    admitted = [...admitted, now];
    return 0;
  };
}
