import { expect, test } from 'vitest';
import { mistakesAfter, type Row } from './mistakes.ts';

const openapi = 'openapi.yaml';

const rows: readonly Row[] = [
  [
    'a misspelt key of ours',
    openapi,
    'x-bucket-is: inferred',
    'x-buckt-is: inferred',
    'openapi.yaml:19:7: unknown key `x-buckt-is`; did you mean `x-bucket-is`?',
  ],
  [
    'an unknown key of ours',
    openapi,
    'kind: thing',
    'knd: thing',
    'openapi.yaml:26:24: missing key `kind`',
    'openapi.yaml:26:26: unknown key `knd`; did you mean `kind`?',
  ],
  [
    'a parameter at an unknown place',
    openapi,
    'in: path',
    'in: body',
    'openapi.yaml:40:31: `in` cannot be `body`; valid are `path`, `query`, `header`, `cookie`',
  ],
  [
    'a $ref that leads nowhere',
    openapi,
    'schemas/thing',
    'schemas/thin',
    'openapi.yaml:37:31: `#/components/schemas/thin` leads nowhere; did you mean `thing`?',
  ],
  [
    'a $ref to another file',
    openapi,
    '#/components/schemas/thing',
    'other.yaml#/thing',
    'openapi.yaml:37:31: `other.yaml#/thing` leads nowhere: there is no file other.yaml',
  ],
  [
    'a $ref of the wrong kind',
    openapi,
    '#/components/schemas/thing',
    '#/components/responses/missing',
    'openapi.yaml:37:31: `#/components/responses/missing` leads to the wrong kind',
  ],
  [
    'a second operation of an id',
    openapi,
    'operationId: createThing',
    'operationId: listThings',
    'arrangements.arazzo.yaml:11:22: unknown operation `createThing`; valid are `listThings`, `deleteThing`',
    'openapi.yaml:23:20: duplicate operation `listThings`; it stands also at openapi.yaml:17',
  ],
  [
    'an unknown bucket',
    openapi,
    'x-bucket: things\n      x-bucket-is',
    'x-bucket: thing\n      x-bucket-is',
    'openapi.yaml:18:17: unknown bucket `thing`; did you mean `things`?',
  ],
  [
    'an unknown envelope',
    openapi,
    'envelopes: [domain]',
    'envelopes: [domian]',
    'envelopes.yaml:7:31: unknown envelope `domain`; did you mean `domian`?',
    'openapi.yaml:12:15: unknown schema `domian`; did you mean `domain`?',
  ],
  [
    'an unknown preflight',
    openapi,
    'preflight: listThings',
    'preflight: listThing',
    'openapi.yaml:13:14: unknown operation `listThing`; did you mean `listThings`?',
  ],
  [
    'a preflight that writes',
    openapi,
    'preflight: listThings',
    'preflight: createThing',
    'openapi.yaml:13:14: `createThing` is no read without parameters',
  ],
  [
    'a server that is not the base path',
    openapi,
    'url: /api',
    'url: /ap',
    'openapi.yaml:3:18: the server must be the base path `/api`',
  ],
  [
    'an unknown delete operation',
    openapi,
    'deleteOperation: deleteThing',
    'deleteOperation: deleteThings',
    'openapi.yaml:26:65: unknown operation `deleteThings`; did you mean `deleteThing`?',
  ],
  [
    'an unknown delete parameter',
    openapi,
    'deleteParameter: thing_id',
    'deleteParameter: id',
    'openapi.yaml:26:95: `deleteThing` has no parameter `id`; valid are `thing_id`',
  ],
  [
    'a valid request of an unknown arrangement',
    openapi,
    '$thing.id',
    '$thin.id',
    'openapi.yaml:44:42: in `$thin.id`: unknown name `thin`; did you mean `thing`?',
  ],
  [
    'an unknown output',
    openapi,
    '$thing.id',
    '$thing.ids',
    'openapi.yaml:44:42: in `$thing.ids`: unknown output of thing `ids`; did you mean `id`?',
  ],
];

test.each(rows)('%s is a mistake with its place', (_, file, search, replace, ...messages) => {
  expect(mistakesAfter(file, search, replace)).toEqual(messages);
});
