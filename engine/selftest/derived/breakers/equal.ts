import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Answers something else each time. */
export const breakEqual: Breaker<'equal'> = () => [
  {
    title: 'answers something else each time',
    change: () => {
      let count = 0;
      return (reply) => {
        count += 1;
        return setFields(reply, { count });
      };
    },
  },
];
