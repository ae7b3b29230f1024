import { buckets, type Bucket } from '../buckets.ts';
import type { LimitRule } from './limit-rule.ts';

/** Returns the limits of a server on which one rule holds for each bucket. */
export function limitEach(rule: LimitRule): Readonly<Record<Bucket, LimitRule>> {
  const entries = Object.keys(buckets).map((bucket) => [bucket, rule]);
  // Object.fromEntries forgets the names of the keys.
  return Object.fromEntries(entries) as Record<Bucket, LimitRule>;
}
