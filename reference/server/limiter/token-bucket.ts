import type { Limiter, LimitRule } from './limit-rule.ts';

/** Admits a burst, then as many requests as tokens flow back, a whole burst in each window; who is refused may owe one. */
export function tokenBucket({ requests, windowMs, countsRefused = false }: LimitRule): Limiter {
  const perMs = requests / windowMs;
  let tokens = requests;
  let filledAt = -Infinity;
  return (now) => {
    tokens = Math.min(requests, tokens + Math.max(0, now - filledAt) * perMs);
    filledAt = now;
    // Sums of fractions fall just short of a whole token.
    const isAdmitted = tokens >= 1 - 1e-9;
    if (isAdmitted || countsRefused) tokens -= 1;
    return isAdmitted ? 0 : (1 - tokens) / perMs;
  };
}
