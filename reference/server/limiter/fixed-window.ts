import type { Limiter, LimitRule } from './limit-rule.ts';

/** Admits a number of requests in each window, which opens with its first request. */
export function fixedWindow({ requests, windowMs }: LimitRule): Limiter {
  let endsAt = -Infinity;
  let count = 0;
  return (now) => {
    if (now >= endsAt) {
      endsAt = now + windowMs;
      count = 0;
    }
    if (count >= requests) return endsAt - now;
    count += 1;
    return 0;
  };
}
