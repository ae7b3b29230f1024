import type { Bucket } from '../buckets.ts';
import { fixedWindow } from './fixed-window.ts';
import { gcra } from './gcra.ts';
import type { Limiter, LimiterKind, LimitRule } from './limit-rule.ts';
import { penalty } from './penalty.ts';
import { slidingCounter } from './sliding-counter.ts';
import { slidingLog } from './sliding-log.ts';
import { tokenBucket } from './token-bucket.ts';

export { limitEach } from './limit-each.ts';
export type { Limiter, LimiterKind, LimitRule } from './limit-rule.ts';

/** The limiter that counts under a name, made by the bucket's rule when first asked for. */
export type Limiters = (name: string, bucket: Bucket) => Limiter;

/** Makes a family of independent limiters. */
export function createLimiters(rules: Readonly<Record<Bucket, LimitRule>>): Limiters {
  const limiters = new Map<string, Limiter>();
  return (name, bucket) => {
    const limiter = limiters.get(name) ?? kinds[rules[bucket].kind](rules[bucket]);
    limiters.set(name, limiter);
    return limiter;
  };
}

const kinds: Readonly<Record<LimiterKind, (rule: LimitRule) => Limiter>> = {
  'fixed-window': fixedWindow,
  'sliding-log': slidingLog,
  'sliding-counter': slidingCounter,
  'token-bucket': tokenBucket,
  gcra,
  penalty,
};
