import { extendPointer } from '../model/index.ts';
import type { Check } from './check.ts';
import { readBodyObject } from './subject/body-object.ts';

/** The body has none of these top-level keys. */
export const checkAbsentKeys: Check<'absentKeys'> = ({ keys }, subject) => {
  const body = readBodyObject(subject) ?? {};
  return keys
    .filter((key) => Object.hasOwn(body, key))
    .map((key) => ({ at: extendPointer('body', key), expected: 'absent', received: 'present' }));
};
