import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Says something else. */
export const breakMessage: Breaker<'message'> = () => [
  {
    title: 'says something else in the human text',
    change: () => (reply) => setFields(reply, { [texts[reply.status] ?? 'detail']: 'It cannot be done' }),
  },
];

const texts: Readonly<Partial<Record<number, string>>> = { 402: 'message', 422: 'message', 429: 'error' };
