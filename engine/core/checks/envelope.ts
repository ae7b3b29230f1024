import { describeJson } from '../schema/describe-json.ts';
import type { Check } from './check.ts';
import { readBodyObject } from './subject/body-object.ts';
import { toDeparture } from './subject/to-departure.ts';

/** The body has the shape of an envelope. */
export const checkEnvelope: Check<'envelope'> = ({ is }, subject) => {
  const { body, validate } = subject;
  if (body.kind !== 'json') return [];
  const object = readBodyObject(subject);
  if (object === undefined) return [{ at: 'body', expected: 'an object', received: describeJson(body.value) }];
  return validate.envelope(is, object).map(toDeparture);
};
