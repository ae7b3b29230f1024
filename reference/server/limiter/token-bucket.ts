import type { Limiter, LimitRule } from './limit-rule.ts';

/** Admits a burst, then as many requests as tokens flow back, a whole burst in each window. */
export function tokenBucket({ requests, windowMs }: LimitRule): Limiter {
  const perMs = requests / windowMs;
  let tokens = requests;
  let filledAt = -Infinity;
  return (now) => {
    tokens = Math.min(requests, tokens + Math.max(0, now - filledAt) * perMs);
    filledAt = now;
    // Sums of fractions fall just short of a whole token.
    if (tokens < 1 - 1e-9) return (1 - tokens) / perMs;
    tokens -= 1;
    return 0;
  };
}
