import { expect, test } from 'vitest';
import { tinyContract } from '../tiny-contract.ts';
import { mistakesOf } from './mistakes.ts';

test('a sound contract has no mistake', () => {
  expect(mistakesOf(tinyContract)).toEqual([]);
});

test('a clause that is pending needs no case', () => {
  const clause = '{ id: teapot, statement: s, level: required, source: { kind: ruling, reason: r } }';
  expect(mistakesOf({ ...tinyContract, 'clauses/500.yaml': `status: 500\nclauses: [${clause}]\n` })).toEqual([]);
});
