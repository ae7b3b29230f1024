import { json } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Answers with statuses that nobody documented. */
export const breakDocumentedStatus: Breaker<'documentedStatus'> = () => [
  {
    variant: 'refusals',
    title: 'answers 418 to all that it refuses',
    at: ({ status }) => status >= 400 && status !== 429,
    change: () => () => json(418, { detail: 'No coffee here' }),
  },
  {
    variant: 'successes',
    title: 'answers 206 to all that it accepts',
    at: ({ status }) => status < 300 && status !== 204,
    change: () => (reply) => ({ ...reply, status: 206 }),
  },
];
