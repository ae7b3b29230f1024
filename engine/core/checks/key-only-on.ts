import { extendPointer } from '../model/index.ts';
import type { Check } from './check.ts';
import { readBodyObject } from './subject/body-object.ts';

/** A top-level key stands only in answers of certain statuses. */
export const checkKeyOnlyOn: Check<'keyOnlyOn'> = ({ key, statuses }, subject) => {
  const { status } = subject.response;
  if (statuses.includes(status) || !Object.hasOwn(readBodyObject(subject) ?? {}, key)) return [];
  return [{ at: extendPointer('body', key), expected: `only on ${statuses.join(', ')}`, received: `on ${status}` }];
};
