import { fitsStatus } from '../model/index.ts';
import type { Check } from './check.ts';

/** The status is an accepted one; the first alternative that matches decides. */
export const checkStatus: Check<'status'> = (alternatives, { response: { status } }) => {
  const match = alternatives.find((alternative) => fitsStatus(alternative.status, status));
  if (match !== undefined && match.level === undefined) return [];
  const accepted = alternatives.filter(({ level }) => level === undefined).map((alternative) => alternative.status);
  const departure = { at: 'status', expected: accepted.join(' or '), received: String(status) };
  return [match?.level === undefined ? departure : { ...departure, level: match.level }];
};
