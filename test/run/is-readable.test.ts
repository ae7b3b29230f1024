import { expect, it } from 'vitest';
import type { Arrangement } from '../../engine/core/model/index.ts';
import { isReadable } from '../../engine/run/case/is-gone-there.ts';
import { makeContract, makeOperation } from '../core/builders.ts';

const state = {
  ok: true,
  name: 'made-b',
  key: 'main',
  outputs: {},
  exchanges: [],
  resources: [],
  restores: [],
} as const;
const arrangements = ['made-a', 'made-b'].map((name) => ({ kind: 'owner', name }) as Arrangement); // no more is asked of them

it.each<[string, string, Readonly<Record<string, string>>, boolean]>([
  ['a read of it', 'GET', { b: '$made-b.id' }, true],
  ['a read of it and of what is always there', 'GET', { a: 'x', b: '$made-b.id' }, true],
  ['a read that needs another state, too', 'GET', { a: '$made-a.id', b: '$made-b.id' }, false],
  ['a read of another state', 'GET', { a: '$made-a.id' }, false],
  ['a write', 'DELETE', { b: '$made-b.id' }, false],
])('whether a state is gone is seen by %s or not', (_, method, path, expected) => {
  const operations = [makeOperation({ method, valid: { path } })];
  expect(isReadable(state, makeContract({ operations, arrangements }))).toBe(expected);
});
