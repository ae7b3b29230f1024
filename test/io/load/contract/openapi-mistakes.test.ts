import { expect, test } from 'vitest';
import { mistakesAfter, type Row } from './mistakes.ts';

const openapi = 'openapi.yaml';

const rows: readonly Row[] = [
  [
    'callbacks',
    openapi,
    'x-bucket-is: inferred',
    'callbacks: {}',
    'openapi.yaml:20:7: `callbacks` is not supported here',
  ],
  [
    'a header parameter',
    openapi,
    'in: path',
    'in: header',
    'openapi.yaml:41:31: `in` cannot be `header`; valid are `path`, `query`',
  ],
  [
    'two media types of a body',
    openapi,
    '          application/json:\n            schema: { type',
    '          text/plain: { schema: {} }\n          application/json:\n            schema: { type',
    'openapi.yaml:31:11: `content` must have at most 1 members',
  ],
  [
    'an unsupported JSON Schema keyword',
    openapi,
    'maxLength: 9',
    'nullable: true',
    'openapi.yaml:32:91: `nullable` is not supported here',
  ],
  [
    'an unknown format',
    openapi,
    'format: uuid',
    'format: uid',
    'openapi.yaml:41:61: the schema cannot be used: unknown format "uid"',
  ],
  [
    'a bad pattern',
    openapi,
    'maxLength: 9',
    "pattern: '('",
    'openapi.yaml:32:100: `pattern` must match format "regex"',
  ],
  [
    'a $ref that leads nowhere',
    openapi,
    'schemas/thing',
    'schemas/thin',
    'openapi.yaml:38:31: `#/components/schemas/thin` leads nowhere; did you mean `thing`?',
  ],
  [
    'a $ref to another file',
    openapi,
    '#/components/schemas/thing',
    'other.yaml#/thing',
    'openapi.yaml:38:31: `other.yaml#/thing` is not supported: a $ref leads to #/components/schemas/ or #/components/responses/',
  ],
  [
    'a $ref of the wrong kind',
    openapi,
    '#/components/schemas/thing',
    '#/components/responses/missing',
    'openapi.yaml:38:31: `#/components/responses/missing` leads to the wrong kind',
  ],
  [
    'a second operation of an id',
    openapi,
    'operationId: createThing',
    'operationId: listThings',
    'arrangements.arazzo.yaml:11:22: unknown operation `createThing`; valid are `listThings`, `deleteThing`',
    'openapi.yaml:24:20: duplicate operation `listThings`; it stands also at openapi.yaml:18',
  ],
  [
    'an unknown bucket',
    openapi,
    'x-bucket: things\n      x-bucket-is',
    'x-bucket: thing\n      x-bucket-is',
    'openapi.yaml:19:17: unknown bucket `thing`; did you mean `things`?',
  ],
  [
    'an unknown envelope',
    openapi,
    'envelopes: [domain]',
    'envelopes: [domian]',
    'envelopes.yaml:7:31: unknown envelope `domain`; did you mean `domian`?',
    'openapi.yaml:13:15: unknown schema `domian`; did you mean `domain`?',
  ],
  [
    'an unknown preflight',
    openapi,
    'preflight: listThings',
    'preflight: listThing',
    'openapi.yaml:14:14: unknown operation `listThing`; did you mean `listThings`?',
  ],
  [
    'a preflight that writes',
    openapi,
    'preflight: listThings',
    'preflight: createThing',
    'openapi.yaml:14:14: `createThing` is no read without parameters',
  ],
  [
    'a server that is not the base path',
    openapi,
    'url: /api',
    'url: /ap',
    'openapi.yaml:3:18: the server must be the base path `/api`',
  ],
  [
    'an undeclared path parameter',
    openapi,
    'name: thing_id, in: path',
    'name: thing-id, in: path',
    'arrangements.arazzo.yaml:25:30: `deleteThing` has no parameter `path thing_id`; did you mean `path thing-id`?',
    'arrangements.arazzo.yaml:29:28: `deleteThing` has no parameter `path thing_id`; did you mean `path thing-id`?',
    'clauses/404-not-found.yaml:13:25: unknown path parameter `thing_id`; did you mean `thing-id`?',
    'openapi.yaml:27:95: `deleteThing` has no parameter `thing_id`; did you mean `thing-id`?',
    'openapi.yaml:42:5: the path parameter `thing_id` is not declared; did you mean `thing-id`?',
    'openapi.yaml:43:7: the path parameter `thing-id` is not in the path; did you mean `thing_id`?',
    'openapi.yaml:45:32: unknown path parameter `thing_id`; did you mean `thing-id`?',
  ],
  [
    'an unknown delete operation',
    openapi,
    'deleteOperation: deleteThing',
    'deleteOperation: deleteThings',
    'openapi.yaml:27:65: unknown operation `deleteThings`; did you mean `deleteThing`?',
  ],
  [
    'an unknown delete parameter',
    openapi,
    'deleteParameter: thing_id',
    'deleteParameter: id',
    'openapi.yaml:27:95: `deleteThing` has no parameter `id`; valid are `thing_id`',
  ],
  [
    'a valid request of an unknown arrangement',
    openapi,
    '$thing.id',
    '$thin.id',
    'openapi.yaml:45:42: in `$thin.id`: unknown name `thin`; did you mean `thing`?',
  ],
  [
    'an unknown output',
    openapi,
    '$thing.id',
    '$thing.ids',
    'openapi.yaml:45:42: in `$thing.ids`: unknown output of thing `ids`; did you mean `id`?',
  ],
];

test.each(rows)('%s is a mistake with its place', (_, file, search, replace, ...messages) => {
  expect(mistakesAfter(file, search, replace)).toEqual(messages);
});
