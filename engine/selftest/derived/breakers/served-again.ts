import type { Breaker } from '../breaker.ts';

/** Asks to wait a second less than it takes. */
export const breakServedAgain: Breaker<'servedAgain'> = () => [
  {
    title: 'asks to wait a second less than it takes',
    options: { behaviour: { retryAfterSeconds: (waitMs) => Math.max(0, Math.ceil(waitMs / 1000) - 1) } },
  },
];
