import type { Breaker } from '../breaker.ts';

/** Counts all requests of a key under one bucket. */
export const breakOtherBuckets: Breaker<'otherBuckets'> = () => [
  { title: 'counts all requests of a key together', options: { behaviour: { countUnder: (_bucket, key) => key } } },
];
