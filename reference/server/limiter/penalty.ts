import { fixedWindow } from './fixed-window.ts';
import type { Limiter, LimitRule } from './limit-rule.ts';

/** Admits a number of requests in each window; who asks for more waits a whole window, and anew after each refusal. */
export function penalty(rule: LimitRule): Limiter {
  let count = fixedWindow(rule);
  let until = -Infinity;
  return (now) => {
    const isServed = now >= until && count(now) === 0;
    if (isServed) return 0;
    until = now + rule.windowMs;
    count = fixedWindow(rule);
    return rule.windowMs;
  };
}
