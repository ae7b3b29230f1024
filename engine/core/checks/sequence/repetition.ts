import type { Response } from '../../model/index.ts';
import { parseBody } from '../../judge/parse-body.ts';
import { describeJson } from '../../schema/describe-json.ts';
import { isObject } from '../../schema/json-kind.ts';
import type { Check, Subject } from '../check.ts';
import { answeredSteps } from './steps.ts';

/** The second answer to the same request has the status of the first, and the shape of its body. */
export const checkRepetition: Check<'repetition'> = (_status, subject) => {
  const [first] = answeredSteps(subject, 'first');
  const [again] = answeredSteps(subject, 'again');
  if (first === undefined || again === undefined) return [];
  const statuses = [first.response.status, again.response.status].map(String);
  const [expected = '', received = ''] = statuses;
  if (expected !== received) return [{ at: 'status', expected: `${expected} again`, received }];
  const [shape, other] = [shapeOf(first.response, subject), shapeOf(again.response, subject)];
  return shape === other ? [] : [{ at: 'body', expected: `${shape} again`, received: other }];
};

// The envelopes that a body fits, or else what kind of value it is.
function shapeOf(response: Response, { contract, validate }: Subject): string {
  const body = parseBody(response);
  if (body.kind !== 'json') return body.kind === 'none' ? 'no body' : 'no JSON';
  const { value } = body;
  const fitting = contract.envelopes.filter((name) => isObject(value) && validate.envelope(name, value).length === 0);
  return fitting.length > 0 ? `the ${fitting.join(' and ')} shape` : describeJson(value);
}
