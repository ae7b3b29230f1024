import type { Limiter, LimitRule } from './limit-rule.ts';

/** Admits a request that does not come too long before the moment at which it would be due at an even rate. */
export function gcra({ requests, windowMs, countsRefused = false }: LimitRule): Limiter {
  const intervalMs = windowMs / requests;
  const toleranceMs = windowMs - intervalMs;
  let dueAt = -Infinity;
  return (now) => {
    const due = Math.max(dueAt, now);
    // Sums of fractions fall just short of what they are.
    const isAdmitted = due - toleranceMs <= now + 1e-6;
    if (isAdmitted || countsRefused) dueAt = due + intervalMs;
    return isAdmitted ? 0 : dueAt - toleranceMs - now;
  };
}
