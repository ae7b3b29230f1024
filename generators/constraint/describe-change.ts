import type { Operation, SendSpec, Variation } from '../../engine/core/model/index.ts';
import { nameOf, propertyOf, toKebab, wordsOf, type Location } from '../schema/location.ts';
import { sendValue } from '../schema/send-value.ts';
import type { Change } from './change.ts';

/** Returns the probe in which one location has another value, for the sake of one of its constraints. */
export function describeChange(
  operation: Operation,
  location: Location,
  keyword: string,
  { name, says, value }: Change,
): Variation {
  return {
    id: toKebab([nameOf(location), keyword, name].join('-')),
    label: `${wordsOf(location)} ${says}`,
    send: sendValue(operation, location, value),
  };
}

/** Returns the name of a constraint, by which a report counts it. */
export function constraintId({ id }: Operation, location: Location, keyword: string): string {
  return `${id} ${nameOf(location)} ${keyword}`;
}

/** Returns the part of a send that says which property is wrong. */
export function faultOf(location: Location): Pick<SendSpec, 'fault'> {
  const fault = propertyOf(location);
  // What is taken for an object may be refused for a property that it misses.
  return fault === undefined || 'properties' in location.schema ? {} : { fault };
}
