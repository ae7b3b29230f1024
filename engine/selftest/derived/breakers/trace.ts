import { caseOf } from '../../meetings.ts';
import type { Breaker } from '../breaker.ts';

/** Carries out what it refuses, in the cases that look for it alone: what others share must stay as it is. */
export const breakTrace: Breaker<'trace'> = (_absent, { cases }) => [
  {
    title: 'carries out what it refuses',
    options: {
      behaviour: {
        storesRefused: (_operation, label, request) =>
          cases.length === 0
            ? label === 'rate-limit'
            : cases.some(({ id }) => id === caseOf({ request })),
      },
    },
  },
];
