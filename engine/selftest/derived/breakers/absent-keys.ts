import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Adds each key of another envelope. */
export const breakAbsentKeys: Breaker<'absentKeys'> = ({ keys }) =>
  keys.map((key) => ({
    variant: key,
    title: `adds ${key}`,
    change: () => (reply) => setFields(reply, { [key]: 'Another envelope' }),
  }));
