import type { Operation } from '../../../engine/core/model/index.ts';
import { makeContract, makeOperation, makeProbe, respondText } from '../builders.ts';
import type { Subject } from '../../../engine/core/checks/index.ts';
import { createValidate } from '../../../engine/core/schema/create-validate.ts';
import { testCheck } from './table.ts';

const problem = { type: 'object', required: ['title'], properties: { title: { type: 'string' } } };
const account = {
  type: 'object',
  required: ['id', 'password'],
  properties: { id: { type: 'integer' }, password: { type: 'string', writeOnly: true } },
};
const operation = makeOperation({
  responses: [
    {
      status: 200,
      mediaTypes: ['application/json', 'text/csv'],
      schema: account,
      requiredHeaders: { etag: {}, 'x-count': { type: 'integer' } },
    },
    { status: 202 },
    { status: 404, mediaTypes: ['application/problem+json'], schema: problem },
  ],
  ranges: [{ statuses: 'default', mediaTypes: ['application/*'], schema: problem }],
});

const json = (body: string, type = 'application/json', ...more: [string, string][]): ReturnType<typeof respondText> =>
  respondText(200, body, [['content-type', type], ['etag', 'a'], ['x-count', '3'], ...more]);
const problemOf = (status: number, body: string, type = 'application/problem+json'): ReturnType<typeof respondText> =>
  respondText(status, body, [['content-type', type]]);

testCheck('documentedAnswer', [
  { title: 'what is documented is kept', ...held('status'), response: json('{"id":1}') },
  {
    title: 'a parameter of the media type is none of it',
    ...held('status'),
    response: json('{"id":1}', 'application/json; charset=utf-8'),
  },
  { title: 'a body of the other media type has no schema', ...held('status'), response: json('a,b', 'text/csv') },
  { title: 'nothing is said of a status without a body', ...held('either'), response: respondText(202, 'ok', []) },
  { title: 'infrastructure answers as it likes', ...held('either'), response: respondText(503, 'down', []) },
  { title: 'a default is not asked for by its status', ...held('status'), response: problemOf(409, '{}') },
  {
    title: 'a property of another type departs',
    ...held('status'),
    response: json('{"id":"1"}'),
    departures: [{ at: 'body/id', expected: 'type integer', received: '"1"' }],
  },
  {
    title: 'a missing header departs, and one of another type',
    ...held('status'),
    response: respondText(200, '{"id":1}', [
      ['content-type', 'application/json'],
      ['x-count', 'many'],
    ]),
    departures: [
      { at: 'header etag', expected: 'present', received: 'missing' },
      { at: 'header x-count', expected: 'type integer', received: '"many"' },
    ],
  },
  {
    title: 'another media type departs',
    ...held('status'),
    response: problemOf(404, '{"title":"none"}', 'application/json'),
    departures: [{ at: 'header content-type', expected: 'application/problem+json', received: '"application/json"' }],
  },
  {
    title: 'no body departs',
    ...held('status'),
    response: respondText(404, '', []),
    departures: [{ at: 'body', expected: 'JSON', received: 'no body' }],
  },
  {
    title: 'text instead of JSON departs',
    ...held('status'),
    response: problemOf(404, 'none'),
    departures: [{ at: 'body', expected: 'JSON', received: 'plain text of 4 bytes' }],
  },
  {
    title: 'a default is held where it is asked for',
    ...held('default'),
    response: problemOf(409, '{}', 'application/json'),
    departures: [{ at: 'body/title', expected: 'present', received: 'missing' }],
  },
  {
    title: 'a HEAD has no body',
    expected: { by: 'status' } as const,
    response: respondText(404, '', []),
    subject: { ...subjectOf({ ...operation, method: 'GET' }), probe: makeProbe({ method: 'HEAD' }) },
  },
  {
    title: 'an answer to another method than the own one is none of the operation',
    expected: { by: 'status' } as const,
    response: problemOf(404, 'none'),
    subject: { ...subjectOf(operation), probe: makeProbe({ method: 'PURGE' }) },
  },
]);

function held<By extends 'status' | 'default' | 'either'>(by: By): { expected: { by: By }; subject: Partial<Subject> } {
  return { expected: { by }, subject: subjectOf(operation) };
}

function subjectOf(own: Operation): Partial<Subject> {
  const contract = makeContract({ operations: [own] });
  return { contract, operation: own, validate: createValidate(contract) };
}
