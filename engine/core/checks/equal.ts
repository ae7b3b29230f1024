import { withPointer } from '../expression/index.ts';
import type { Json, Response } from '../model/index.ts';
import { parseBody } from '../judge/parse-body.ts';
import type { Check } from './check.ts';

/** Status and body are those of the first answer, but for what is left out. */
export const checkEqual: Check<'equal'> = ({ ignore = [] }, { response, earlier }) => {
  if (earlier === undefined) return [{ at: 'body', expected: 'as in the first answer', received: 'no first answer' }];
  const statuses =
    response.status === earlier.status
      ? []
      : [{ at: 'status', expected: `${earlier.status} as the first time`, received: String(response.status) }];
  const [first, second] = [earlier, response].map((one) => bodyOf(one, ignore));
  if (first === second) return statuses;
  const [expected = '', received = ''] = [first, second];
  return [...statuses, { at: 'body', expected, received }];
};

function bodyOf(response: Response, ignore: readonly string[]): string {
  const body = parseBody(response);
  if (body.kind !== 'json') return response.body;
  const left = ignore.reduce<Json>((value, pointer) => withPointer(value, pointer, undefined), body.value);
  return JSON.stringify(sorted(left));
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
