import type { Departure, Json, MemberDemand } from '../model/index.ts';
import type { Check, Subject } from './check.ts';
import { findPlaces } from './subject/places.ts';

/** Members of the body are there, are not, are the status, or one of a list. */
export const checkMembers: Check<'members'> = ({ fields }, subject) =>
  fields.flatMap(({ at, level, ...demand }) => {
    const departures = judge(at, demand, subject);
    return level === undefined ? departures : departures.map((departure) => ({ level, ...departure }));
  });

type Demand = Omit<MemberDemand, 'at' | 'level'>;

function judge(pointer: string, { is, oneOf, matches }: Demand, subject: Subject): readonly Departure[] {
  const places = findPlaces(subject.body, pointer);
  const at = `body${pointer}`;
  if (is === 'absent') {
    return places.map((place) => ({ at: `body${place.pointer}`, expected: 'absent', received: 'present' }));
  }
  const expected = describe({ is, oneOf, matches }, subject);
  // What is asked for and is not there has not passed.
  if (places.length === 0) return [{ at, expected, received: 'missing' }];
  return places
    .filter(({ value }) => !isRight(value, { is, oneOf, matches }, subject))
    .map(({ pointer: found, value }) => ({ at: `body${found}`, expected, received: JSON.stringify(value) }));
}

function isRight(value: Json, { is, oneOf, matches }: Asked, { response }: Subject): boolean {
  if (is === 'status' && value !== response.status) return false;
  if (oneOf !== undefined && !oneOf.some((one) => JSON.stringify(one) === JSON.stringify(value))) return false;
  return matches === undefined || (typeof value === 'string' && new RegExp(matches, 'u').test(value));
}

interface Asked {
  readonly is: MemberDemand['is'] | undefined;
  readonly oneOf: MemberDemand['oneOf'] | undefined;
  readonly matches: string | undefined;
}

function describe({ is, oneOf, matches }: Asked, { response }: Subject): string {
  const parts = [
    ...(is === 'status' ? [String(response.status)] : []),
    ...(oneOf === undefined ? [] : [oneOf.map((one) => JSON.stringify(one)).join(' or ')]),
    ...(matches === undefined ? [] : [`a text that matches ${matches}`]),
  ];
  return parts.length === 0 ? 'present' : parts.join(', ');
}
