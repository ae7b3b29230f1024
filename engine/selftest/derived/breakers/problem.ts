import { setFields, setHeader } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Calls a body a problem whose `status` is another one. */
export const breakProblem: Breaker<'problem'> = () => [
  {
    variant: 'status',
    title: 'gives another status in a problem',
    at: ({ status }) => status >= 400,
    change: () => (reply) => setFields(setHeader(reply, 'Content-Type', 'application/problem+json'), { status: 299 }),
  },
];
