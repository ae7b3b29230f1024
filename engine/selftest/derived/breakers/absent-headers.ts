import { addHeader } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Adds each header, to refusals and to successes. */
export const breakAbsentHeaders: Breaker<'absentHeaders'> = ({ names }) =>
  names.flatMap((name) => [
    {
      variant: 'refusals',
      title: `adds ${name} to every refusal`,
      at: ({ status }) => status >= 400,
      change: () => (reply) => addHeader(reply, name.replace('*', 'Remaining'), '7'),
    },
    {
      variant: 'successes',
      title: `adds ${name} to every success`,
      at: ({ status }) => status < 300,
      change: () => (reply) => addHeader(reply, name.replace('*', 'limit'), '60'),
    },
  ]);
