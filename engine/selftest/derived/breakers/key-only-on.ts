import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Adds the key to refusals, then to successes, of other statuses. */
export const breakKeyOnlyOn: Breaker<'keyOnlyOn'> = ({ key, statuses }) => [
  {
    variant: 'refusals',
    title: `adds ${key} to every other refusal`,
    at: ({ status }) => status >= 400 && !statuses.includes(status),
    change: () => (reply) => setFields(reply, { [key]: 'refused' }),
  },
  {
    variant: 'successes',
    title: `adds ${key} to every success`,
    at: ({ status, body }) => status < 300 && status !== 204 && !Array.isArray(body),
    change: () => (reply) => setFields(reply, { [key]: null }),
  },
];
