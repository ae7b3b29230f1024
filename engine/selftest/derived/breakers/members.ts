import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Break, Breaker } from '../breaker.ts';

/** Gives another value to a top-level member that is asked for, and adds one that is not to be there. */
export const breakMembers: Breaker<'members'> = ({ fields }) =>
  fields.flatMap(({ at, is }): readonly Break[] => {
    const [, name = ''] = at.split('/');
    const title = is === 'absent' ? `adds ${name}` : `gives another value to ${name}`;
    return [{ variant: name, title, change: () => (reply) => setFields(reply, { [name]: { other: true } }) }];
  });
