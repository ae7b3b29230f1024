import { json } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Blames another property; where another status is usual, with the 422 that is accepted too. */
export const breakMentions: Breaker<'mentions'> = () => [
  {
    title: 'blames another property',
    change: () => () =>
      json(422, { error: 'validation_error', message: 'Invalid', fields: [{ field: 'zzz', message: 'Invalid' }] }),
  },
];
