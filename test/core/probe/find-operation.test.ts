import { expect, it } from 'vitest';
import { findOperation } from '../../../engine/core/probe/find-operation.ts';
import { makeContract, makeOperation } from '../builders.ts';

const contract = makeContract({
  operations: [
    makeOperation({ id: 'create', method: 'POST', path: '/api/things' }),
    makeOperation({ id: 'change', method: 'PATCH', path: '/api/things/{id}' }),
    makeOperation({ id: 'read', method: 'GET', path: '/api/things/{id}' }),
    makeOperation({ id: 'list', method: 'GET', path: '/api/things/all' }),
  ],
});

it.each([
  ['POST', '/api/things', 'create'],
  ['PATCH', '/api/things/7?x=1', 'change'],
  ['GET', '/api/things/7', 'read'],
  ['GET', '/api/things/all', 'list'],
  ['GET', '/api/things/', undefined],
  ['GET', '/api/things/7/parts', undefined],
  ['DELETE', '/api/things/7', undefined],
])('%s %s is of %s', (method, target, id) => {
  expect(findOperation(contract, method, target)?.id).toBe(id);
});
