import { expect, test } from 'vitest';
import type { Contract } from '../../../engine/core/model/index.ts';
import { loadContract } from '../../../engine/io/load/index.ts';
import { tinyContract } from './tiny-contract.ts';
import { writeFolder } from './write-folder.ts';

const options = { generators: ['strange-names'] };

test('the facts and the title come from openapi.yaml', async () => {
  const { name, title, version, basePath, preflight, buckets, envelopes } = await load();
  expect({ name, title, version, basePath, preflight, buckets, envelopes }).toEqual({
    name: 'tiny',
    title: 'Tiny',
    version: '1',
    basePath: '/api',
    preflight: 'listThings',
    buckets: ['things'],
    envelopes: ['domain'],
  });
});

test('an operation has its base path, shared parameters and resolved responses', async () => {
  const { operations } = await load();
  expect(operations.map(({ id, method, path, bucketIs }) => [id, method, path, bucketIs])).toEqual([
    ['listThings', 'GET', '/api/things', 'inferred'],
    ['createThing', 'POST', '/api/things', 'stated'],
    ['deleteThing', 'DELETE', '/api/things/{thing_id}', 'stated'],
  ]);
  expect(operations[2]).toEqual({
    id: 'deleteThing',
    method: 'DELETE',
    path: '/api/things/{thing_id}',
    bucket: 'things',
    bucketIs: 'stated',
    security: [{ key: [] }],
    parameters: [{ name: 'thing_id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: [
      { status: 204 },
      { status: 404, schema: { $ref: '#/components/schemas/domain' }, mediaTypes: ['application/json'] },
    ],
    valid: { key: 'sandbox', path: { thing_id: '$thing.id' } },
    fires: false,
  });
});

test('a workflow becomes an arrangement whose steps are sends', async () => {
  const { arrangements } = await load();
  expect(arrangements[0]).toEqual({
    kind: 'workflow',
    name: 'thing',
    summary: 'A thing.',
    key: 'sandbox',
    needs: [],
    steps: [
      {
        id: 'create',
        operation: 'createThing',
        send: { body: { name: '{$run.tag}' } },
        successCriteria: ['$statusCode == 201'],
        outputs: { id: '$response.body#/id' },
        retryAfterSeconds: 2,
        over: ['$statusCode == 410'],
      },
    ],
    outputs: { id: '$steps.create.outputs.id' },
    at: { file: 'arrangements.arazzo.yaml', line: 7, column: 5 },
  });
  expect(arrangements[1]).toMatchObject({
    key: 'foreign',
    needs: ['thing'],
    steps: [{ send: { path: { thing_id: '$inputs.thing.id' }, file: { fixture: 'png' } } }],
    holds: { id: 'gone', send: { path: { thing_id: '$outputs.id' } }, successCriteria: ['$statusCode == 404'] },
  });
});

test('a state of the owner becomes an arrangement without steps', async () => {
  const { arrangements } = await load();
  expect(arrangements[2]).toEqual({
    kind: 'owner',
    name: 'broken-thing',
    summary: 'A broken thing.',
    outputs: ['id'],
    restores: true,
    at: { file: 'arrangements.arazzo.yaml', line: 5, column: 3 },
  });
});

test('a clause and its cases have the defaults of their file', async () => {
  const { clauses } = await load();
  expect(clauses[0]).toEqual({
    id: 'not-found/deleted',
    kind: 'situation',
    statement: 'What is gone is not found.',
    source: { kind: 'documented', page: 'errors', units: [2], says: 'not found' },
    level: 'required',
    retry: 'never',
    statuses: [],
    expect: { status: [{ status: 404 }], message: { like: ['Not found'], level: 'advised' } },
    cases: [
      {
        id: 'deleted',
        title: 'deleting a deleted thing answers 404',
        operations: ['deleteThing'],
        send: { path: { thing_id: '$deleted-thing.id' } },
        expect: {},
        depth: 'quick',
        at: { file: 'clauses/404-not-found.yaml', line: 10, column: 9 },
      },
      {
        id: 'others',
        title: '{operation} without a key answers 404',
        operations: ['listThings', 'createThing'],
        arrange: ['broken-thing'],
        send: { key: 'none' },
        expect: { status: [{ status: 404 }, { status: '4xx', level: 'advised' }] },
        level: 'advised',
        depth: 'deep',
        effect: 'breaks',
        generate: 'strange-names',
        given: { arrangement: 'thing', otherwise: { level: 'advised', expect: { status: [{ status: 403 }] } } },
        at: { file: 'clauses/404-not-found.yaml', line: 14, column: 9 },
      },
    ],
    at: { file: 'clauses/404-not-found.yaml', line: 3, column: 5 },
  });
});

test('envelope clauses have statuses and always clauses have none', async () => {
  const { clauses } = await load();
  expect(clauses.map(({ id, kind, statuses }) => [id, kind, statuses])).toEqual([
    ['not-found/deleted', 'situation', []],
    ['envelope/domain', 'envelope', [404]],
    ['always/json', 'always', []],
  ]);
});

test('units, situations, pending entries and fixtures are kept', async () => {
  const { sentences, situations, pending, fixtures } = await load();
  expect(sentences.map(({ unit, text, clauses }) => [unit, text, clauses])).toEqual([
    [1, 'Codes', []],
    [2, '404: it is not there', ['envelope/domain', 'not-found/deleted']],
    [3, 'see below', []],
    [4, 'a client asks once', []],
  ]);
  expect(sentences[2]).toEqual({
    page: 'errors',
    unit: 3,
    section: 'codes',
    kind: 'sentence',
    who: 'none',
    text: 'see below',
    clauses: [],
    client: [],
    why: 'it points elsewhere',
  });
  expect(situations[1]).toEqual({ text: 'a teapot', clauses: [], pending: 'teapot' });
  expect(pending).toEqual([{ id: 'teapot', what: 'a teapot', reason: 'no owner has one' }]);
  expect(fixtures['png']).toMatchObject({ filename: 'thing.png', mediaType: 'image/png' });
  expect(Buffer.from(fixtures['png']?.bytes ?? []).toString()).toBe('PNG');
});

test('the digest is the same for the same files and changes with any byte', async () => {
  const [first, again, other] = [await load(), await load(), await load({ 'fixtures/thing.png': 'PNg' })];
  expect(again.digest).toBe(first.digest);
  expect(other.digest).not.toBe(first.digest);
  expect(first.digest).toMatch(/^[0-9a-f]{64}$/);
});

test('only openapi.yaml must be there', async () => {
  const text = (tinyContract['openapi.yaml'] ?? '').replace(
    ' path: { thing_id: $thing.id } ',
    " path: { thing_id: 'x' } ",
  );
  const folder = await writeFolder({ 'openapi.yaml': text });
  expect((await loadContract(folder, options)).clauses).toEqual([]);
});

async function load(changes: Readonly<Record<string, string>> = {}): Promise<Contract> {
  return loadContract(await writeFolder({ ...tinyContract, ...changes }), options);
}
