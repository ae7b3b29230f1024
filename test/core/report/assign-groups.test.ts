import { expect, it } from 'vitest';
import type { Contract, Entry } from '../../../engine/core/model/index.ts';
import { assignGroups } from '../../../engine/core/report/assign-groups.ts';

const contract = {
  clauses: [
    { id: 'broken', kind: 'situation' },
    { id: 'shape', kind: 'envelope' },
  ],
} as unknown as Contract; // the parts that grouping reads

const entry = (id: string, operation: string, over: Partial<Entry>): Entry => ({
  case: `broken/${id}/${operation}`,
  clause: 'broken',
  operation,
  title: id,
  outcome: 'pass',
  effect: 'reads',
  statuses: [422],
  findings: [],
  exchanges: [],
  ...over,
});
const status = (received: string): Partial<Entry> => ({
  outcome: 'fail',
  findings: [{ check: 'status', clause: 'broken', level: 'required', at: 'status', expected: '422', received }],
});
const groups = (entries: readonly Entry[]): number =>
  new Set(assignGroups(contract, entries).flatMap(({ group }) => group ?? [])).size;

const many = (count: number, over: (index: number) => Partial<Entry>): readonly Entry[] =>
  Array.from({ length: count }, (_, index) =>
    entry(`c${index}`, `o${index % 3}`, { constraint: `k${index}`, ...over(index) }),
  );

it('one departure of most cases of a clause is one group', () => {
  expect(groups(many(40, () => status('400')))).toBe(1);
});

it('departures of few cases are told apart by operation and constraint', () => {
  expect(groups(many(40, (index) => (index < 3 ? status('201') : {})))).toBe(3);
});

it('the same constraint broken in several ways is one group', () => {
  expect(
    groups(many(40, (index) => (index % 10 === 0 ? { ...status('201'), constraint: 'k', operation: 'o' } : {}))),
  ).toBe(1);
});

it('all answers of success stand together, other statuses apart', () => {
  expect(groups(many(4, (index) => status(['200', '201', '400', '404'][index] ?? '')))).toBe(3);
  expect(groups(many(4, (index) => status(index % 2 === 0 ? '200' : '201')))).toBe(1);
});

it('a broken envelope is one group wherever it was met', () => {
  const shape = (index: number): Partial<Entry> => ({
    outcome: 'fail',
    findings: [
      {
        check: 'envelope',
        clause: 'shape',
        level: 'required',
        at: `body/fields/${index}`,
        expected: 'a',
        received: 'b',
      },
    ],
  });
  expect(groups(many(40, (index) => (index < 5 ? shape(index) : {})))).toBe(1);
});

it('an entry without findings has no group', () => {
  expect(groups(many(3, () => ({})))).toBe(0);
});
