import { addHeader, setHeader } from '../../../../reference/mutants/edit.ts';
import type { Break, Breaker } from '../breaker.ts';

/** Leaves out a header that is asked for, gives another value to it, and adds one that is not to be there. */
export const breakHeaders: Breaker<'headers'> = ({ fields }) =>
  fields.flatMap(({ name, is, like, matches, lists }): readonly Break[] => {
    const variant = name.toLowerCase();
    if (is === 'absent') {
      return [{ variant, title: `adds ${name}`, change: () => (reply) => addHeader(reply, name, 'x') }];
    }
    const hasValue = like !== undefined || matches !== undefined || lists !== undefined;
    const other: Break = {
      variant: `${variant}-value`,
      title: `gives another value to ${name}`,
      change: () => (reply) => setHeader(reply, name, '\u00b7'),
    };
    return [
      { variant, title: `leaves out ${name}`, change: () => (reply) => setHeader(reply, name) },
      ...(hasValue ? [other] : []),
    ];
  });
