import { walkJson } from '../schema/walk-json.ts';
import type { Check } from './check.ts';

/** None of these keys stands anywhere in the body. */
export const checkAbsentAnywhere: Check<'absentAnywhere'> = ({ keys }, { body }) => {
  if (body.kind !== 'json') return [];
  return [...walkJson(body.value)]
    .filter(({ key }) => key !== undefined && keys.includes(key))
    .map(({ at }) => ({ at: `body${at}`, expected: 'absent', received: 'present' }));
};
