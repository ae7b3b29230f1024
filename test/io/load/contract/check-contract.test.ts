import { expect, test } from 'vitest';
import { WrongUse } from '../../../../engine/core/model/index.ts';
import { checkContract } from '../../../../engine/io/load/contract/check-contract.ts';
import { parseContractFiles } from '../../../../engine/io/load/contract/contract-files.ts';
import { readSchemas } from '../../../../engine/io/load/files.ts';
import { createSchemaCheck } from '../../../../engine/io/load/source/check-schema.ts';
import { throwProblems } from '../../../../engine/io/load/source/problem.ts';
import { tinyContract } from '../tiny-contract.ts';

const openapi = 'openapi.yaml';
const arazzo = 'arrangements.arazzo.yaml';
const clauses = 'clauses/404-not-found.yaml';

type Row = readonly [title: string, file: string, search: string, replace: string, ...messages: string[]];

const rows: readonly Row[] = [
  ['a duplicate key', clauses, 'level: required', 'id: twice', 'clauses/404-not-found.yaml:6:5: duplicate key `id`'],
  [
    'broken YAML',
    clauses,
    'cases:',
    'cases: [',
    'clauses/404-not-found.yaml:10:13: Nested mappings are not allowed in compact mappings',
  ],
  [
    'an unknown key',
    clauses,
    'statement:',
    'statment:',
    'clauses/404-not-found.yaml:3:5: missing key `statement`',
    'clauses/404-not-found.yaml:4:5: unknown key `statment`; did you mean `statement`?',
  ],
  [
    'a bad level',
    clauses,
    'level: required',
    'level: requird',
    'clauses/404-not-found.yaml:6:12: `level` cannot be `requird`; did you mean `required`?',
  ],
  [
    'a bad kind of source',
    clauses,
    'kind: documented',
    'kind: document',
    'clauses/404-not-found.yaml:5:21: `kind` cannot be `document`; did you mean `documented`?',
  ],
  [
    'a source without a quote',
    clauses,
    ', quote: not found',
    '',
    'clauses/404-not-found.yaml:5:13: missing key `quote`',
  ],
  [
    'an unknown key name',
    clauses,
    'key: none',
    'key: sandbx',
    'clauses/404-not-found.yaml:18:22: `key` cannot be `sandbx`; did you mean `sandbox`?',
  ],
  [
    'an expectation without a check',
    clauses,
    'message: {',
    'mesage: {',
    'clauses/404-not-found.yaml:8:15: unknown key `mesage`; did you mean `message`?',
  ],
  [
    'a bad status',
    clauses,
    'status: 4xx',
    'status: 9xx',
    'clauses/404-not-found.yaml:19:43: `status` has the wrong form: `9xx` does not match ^[2-5]xx$',
  ],
  [
    'a status of the wrong type',
    clauses,
    'status: 404',
    'status: true',
    'clauses/404-not-found.yaml:1:9: `status` must be integer or string or array',
  ],
  [
    'a pointer without a slash',
    clauses,
    'key: none',
    'with: { name: x }',
    'clauses/404-not-found.yaml:18:25: the key `name` has the wrong form: it must match pattern "^/"',
  ],
  [
    'a sentence with clauses and a reason',
    'prose.yaml',
    'why:',
    'clauses: [always/json], why:',
    'prose.yaml:3:41: `clauses` is not supported here',
  ],
  ['a sentence with neither', 'prose.yaml', ', why: it points elsewhere', '', 'prose.yaml:3:5: missing key `clauses`'],
  [
    'a situation without clauses',
    'situations.yaml',
    ', pending: teapot',
    '',
    'situations.yaml:3:32: `clauses` must have at least 1 members',
  ],
  [
    'an unknown file',
    'envelops.yaml',
    '',
    'clauses: []',
    'envelops.yaml:1:1: unknown file; did you mean `envelopes.yaml`?',
  ],
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
  [
    'an unsupported Arazzo feature',
    arazzo,
    'x-assay-key: foreign',
    'dependsOn: [thing]',
    'arrangements.arazzo.yaml:19:5: `dependsOn` is not supported here',
  ],
  [
    'a step of an unknown operation',
    arazzo,
    'operationId: createThing',
    'operationId: createThin',
    'arrangements.arazzo.yaml:11:22: unknown operation `createThin`; did you mean `createThing`?',
  ],
  [
    'an unknown fixture',
    arazzo,
    'x-assay-fixture: png',
    'x-assay-fixture: pgn',
    'arrangements.arazzo.yaml:24:26: unknown fixture `pgn`; valid are `png`',
  ],
  [
    'a step with an unknown parameter',
    arazzo,
    'name: thing_id',
    'name: thing',
    'arrangements.arazzo.yaml:25:30: `deleteThing` has no parameter `path thing`; did you mean `path thing_id`?',
  ],
  [
    'a need that is unknown',
    arazzo,
    'needs: [thing]',
    'needs: [thin]',
    'arrangements.arazzo.yaml:20:21: unknown arrangement `thin`; did you mean `thing`?',
    'arrangements.arazzo.yaml:25:57: in `$inputs.thing.id`: `thing` is not in x-assay-needs; did you mean `thin`?',
    'arrangements.arazzo.yaml:31:20: in `$inputs.thing.id`: `thing` is not in x-assay-needs; did you mean `thin`?',
  ],
  [
    'needs in a circle',
    arazzo,
    'summary: A thing.',
    'summary: A thing.\n    x-assay-needs: [deleted-thing]',
    'arrangements.arazzo.yaml:18:17: the arrangements need each other in a circle: deleted-thing -> thing -> deleted-thing',
  ],
  [
    'an unknown step',
    arazzo,
    '$steps.create.outputs.id',
    '$steps.creat.outputs.id',
    'arrangements.arazzo.yaml:16:20: in `$steps.creat.outputs.id`: there is no earlier step `creat`; did you mean `create`?',
  ],
  [
    'an unknown step output',
    arazzo,
    '$steps.create.outputs.id',
    '$steps.create.outputs.ids',
    'arrangements.arazzo.yaml:16:20: in `$steps.create.outputs.ids`: unknown output of create `ids`; did you mean `id`?',
  ],
  [
    'an unknown workflow output',
    arazzo,
    '$outputs.id',
    '$outputs.ids',
    'arrangements.arazzo.yaml:29:55: in `$outputs.ids`: unknown output `ids`; did you mean `id`?',
  ],
  [
    'a condition on an unknown expression',
    arazzo,
    '$statusCode == 404',
    '$statuscode == 404',
    'arrangements.arazzo.yaml:30:38: in `$statuscode`: unknown name `statuscode`; did you mean `statusCode`?',
  ],
  [
    'a workflow named like a state of the owner',
    arazzo,
    'broken-thing:',
    'thing:',
    'arrangements.arazzo.yaml:7:17: duplicate arrangement `thing`; it stands also at arrangements.arazzo.yaml:5',
    'clauses/404-not-found.yaml:17:19: unknown arrangement `broken-thing`; valid are `thing`, `deleted-thing`',
  ],
  [
    'an unknown operation',
    clauses,
    'operation: deleteThing',
    'operation: deletething',
    'clauses/404-not-found.yaml:12:20: unknown operation `deletething`; did you mean `deleteThing`?',
  ],
  [
    'an unknown excepted operation',
    clauses,
    'except: [deleteThing]',
    'except: [delete]',
    'clauses/404-not-found.yaml:16:31: unknown operation `delete`; did you mean `deleteThing`?',
  ],
  [
    'an unknown arrangement',
    clauses,
    'arrange: [broken-thing]',
    'arrange: [broken]',
    'clauses/404-not-found.yaml:17:19: unknown arrangement `broken`; did you mean `broken-thing`?',
  ],
  [
    'an unknown given arrangement',
    clauses,
    'arrangement: thing',
    'arrangement: things',
    'clauses/404-not-found.yaml:24:31: unknown arrangement `things`; did you mean `thing`?',
  ],
  [
    'an unknown generator',
    clauses,
    'strange-names',
    'strange-name',
    'clauses/404-not-found.yaml:23:19: unknown generator `strange-name`; did you mean `strange-names`?',
  ],
  [
    'an unknown path parameter',
    clauses,
    'path: { thing_id',
    'path: { thing',
    'clauses/404-not-found.yaml:13:25: unknown path parameter `thing`; did you mean `thing_id`?',
  ],
  [
    'an expression of an unknown arrangement',
    clauses,
    '$deleted-thing.id',
    '$deleted.id',
    'clauses/404-not-found.yaml:13:35: in `$deleted.id`: unknown name `deleted`; did you mean `deleted-thing`?',
  ],
  [
    'an expression without an output',
    clauses,
    '$deleted-thing.id',
    '$deleted-thing',
    'clauses/404-not-found.yaml:13:35: in `$deleted-thing`: it names no output of deleted-thing; valid are `id`',
  ],
  [
    'a string that is no expression',
    clauses,
    '$deleted-thing.id',
    '$ 5',
    'clauses/404-not-found.yaml:13:35: `$ 5` is no expression; a literal $ at the start is written $$',
  ],
  [
    'a request without the outputs of one',
    clauses,
    'key: none',
    'request: $thing',
    'clauses/404-not-found.yaml:18:26: `thing` has no output `method`',
    'clauses/404-not-found.yaml:18:26: `thing` has no output `path`',
  ],
  [
    'a title without {operation}',
    clauses,
    "'{operation} without",
    "'it without",
    'clauses/404-not-found.yaml:15:16: the title of a case over several operations must hold {operation}',
  ],
  [
    'a second case of an id',
    clauses,
    'id: others',
    'id: deleted',
    'clauses/404-not-found.yaml:14:13: duplicate case `not-found/deleted/deleted`; it stands also at clauses/404-not-found.yaml:10',
  ],
  [
    'a second clause of an id',
    'always.yaml',
    'always/json',
    'envelope/domain',
    'always.yaml:2:9: duplicate clause `envelope/domain`; it stands also at envelopes.yaml:2',
  ],
  [
    'an envelope that is none',
    'envelopes.yaml',
    'is: domain',
    'is: domian',
    'envelopes.yaml:7:31: unknown envelope `domian`; did you mean `domain`?',
  ],
  [
    'a sentence of an unknown clause',
    'prose.yaml',
    'not-found/deleted',
    'not-found/delete',
    'prose.yaml:2:57: unknown clause `not-found/delete`; did you mean `not-found/deleted`?',
  ],
  [
    'a situation of an unknown clause',
    'situations.yaml',
    'not-found/deleted',
    'not-found/x',
    'situations.yaml:2:40: unknown clause `not-found/x`; valid are `not-found/deleted`, `envelope/domain`, `always/json`',
  ],
  [
    'a situation of an unknown pending entry',
    'situations.yaml',
    'teapot }',
    'tepot }',
    'situations.yaml:3:45: unknown pending entry `tepot`; did you mean `teapot`?',
  ],
  [
    'a fixture without its file',
    'fixtures/fixtures.yaml',
    'thing.png',
    'thin.png',
    'fixtures/fixtures.yaml:2:3: no fixture uses the file `thing.png`',
    'fixtures/fixtures.yaml:2:28: there is no file `thin.png` in fixtures/; did you mean `thing.png`?',
  ],
];

const check = createSchemaCheck(await readSchemas());

test.each(rows)('%s is a mistake with its place', (_, file, search, replace, ...messages) => {
  const text = tinyContract[file] ?? '';
  expect(text).toContain(search);
  expect(explain({ ...tinyContract, [file]: text.replace(search, () => replace) })).toEqual(messages);
});

test('a sound contract has no mistake', () => {
  expect(explain(tinyContract)).toEqual([]);
});

function explain(texts: Readonly<Record<string, string>>): readonly string[] {
  const found = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { files, problems } = parseContractFiles(found, check);
  try {
    throwProblems('The contract', problems.length > 0 ? problems : checkContract(files, ['strange-names']));
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(WrongUse);
    const lines = (error as WrongUse).message.split('\n  ');
    return lines.length === 1 ? lines : lines.slice(1);
  }
}
