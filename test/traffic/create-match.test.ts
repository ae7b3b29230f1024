import { describe, expect, test } from 'vitest';
import type { Operation } from '../../engine/core/model/index.ts';
import { createMatch } from '../../engine/traffic/match/create-match.ts';
import { contract } from './exchanges.ts';

const paths = ['GET /api/{thing}', 'GET /api/{thing}/parts', 'GET /api/latest', 'PUT /api/{thing}', 'POST /api/latest'];
const [first] = contract.operations;
const operations = paths.map((id): Operation => {
  const [method = '', path = ''] = id.split(' ');
  return { ...first, id, method, path } as Operation; // of another path
});

/** What a request is of, in a word. */
function matchIn(all: readonly Operation[], method: string, path: string): string {
  const match = createMatch({ ...contract, basePath: '/api', operations: all })(method, `https://api.example${path}`);
  if (match.kind === 'operation') return `${match.operation.id}, at ${match.target}`;
  return match.kind === 'unknown' ? match.reason : match.kind;
}

describe.each([
  { order: 'as they come', all: operations },
  { order: 'the other way round', all: [...operations].reverse() },
])('a request is of an operation, $order,', ({ all }) => {
  test.each([
    { method: 'GET', path: '/api/latest', told: 'GET /api/latest, at /api/latest' },
    { method: 'GET', path: '/api/latest?a=1', told: 'GET /api/latest, at /api/latest?a=1' },
    { method: 'POST', path: '/api/latest', told: 'POST /api/latest, at /api/latest' },
    { method: 'PUT', path: '/api/latest', told: 'PUT /api/{thing}, at /api/latest' },
    { method: 'GET', path: '/api/other', told: 'GET /api/{thing}, at /api/other' },
    { method: 'GET', path: '/before/api/other/parts', told: 'GET /api/{thing}/parts, at /api/other/parts' },
    { method: 'GET', path: '/api/', told: 'the path is of no documented operation' },
    { method: 'GET', path: '/api//parts', told: 'the path is of no documented operation' },
    { method: 'GET', path: '/api/other/pieces', told: 'the path is of no documented operation' },
    { method: 'DELETE', path: '/api/latest', told: 'DELETE is no documented method of this path' },
    { method: 'GET', path: '/apis/latest', told: 'elsewhere' },
  ])('for $method $path', ({ method, path, told }) => {
    expect(matchIn(all, method, path)).toBe(told);
  });
});
