import { describe, expect, it } from 'vitest';
import type { Contract, Entry, Finding } from '../../../engine/core/model/index.ts';
import { departuresEverywhere } from '../../../engine/core/report/departures-everywhere.ts';
import { makeGrid } from '../../../engine/core/report/grid.ts';

const contract = {
  clauses: [
    { id: 'own', kind: 'situation' },
    { id: 'no-header', kind: 'always' },
    { id: 'shape', kind: 'envelope' },
  ],
  operations: [
    { id: 'create', responses: [{ status: 201 }, { status: 422 }] },
    { id: 'read', responses: [{ status: 200 }, { status: 404 }] },
  ],
  outOfReach: [],
} as unknown as Contract; // the parts that the grid reads

const header: Finding = {
  check: 'absentHeaders',
  clause: 'no-header',
  level: 'required',
  at: 'header x-rate',
  expected: 'absent',
  received: 'present',
};
const status: Finding = { ...header, check: 'status', clause: 'own', at: 'status', expected: '422', received: '201' };
const body: Finding = { ...header, check: 'envelope', clause: 'shape', at: 'body/detail', received: 'missing' };
const advised: Finding = { ...header, level: 'advised' };
const ofRead = { operation: 'read', status: 200 };

const entry = (id: string, findings: readonly Finding[], over: Partial<Entry> = {}): Entry => ({
  case: id,
  clause: 'own',
  operation: 'create',
  title: id,
  outcome: findings.length === 0 ? 'pass' : findings.some(({ level }) => level === 'required') ? 'fail' : 'warn',
  effect: 'reads',
  statuses: [422],
  received: 422,
  findings,
  exchanges: [],
  ...over,
});
const states = (entries: readonly Entry[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    makeGrid(contract, entries, departuresEverywhere(contract, entries))
      .filter(({ state }) => state !== 'not-exercised')
      .map((cell) => [`${cell.operation} ${cell.status}`, cell.state]),
  );
const twelve = (find: (index: number) => readonly Finding[]): readonly Entry[] =>
  Array.from({ length: 12 }, (_, index) => entry(`c${index}`, find(index)));

describe('a cell says what was found in the answers of its operation and status', () => {
  it.each<[string, readonly Entry[], Readonly<Record<string, string>>]>([
    ['its own', [entry('a', [status]), entry('b', [])], { 'create 422': 'violated' }],
    [
      'in a read for a trace',
      [entry('a', [{ ...body, of: ofRead }])],
      { 'create 422': 'conforms', 'read 200': 'violated' },
    ],
    [
      'in both, each at its level',
      [entry('a', [status, { ...body, level: 'advised', of: ofRead }])],
      { 'create 422': 'violated', 'read 200': 'warned' },
    ],
    [
      'in the answers of an arrangement',
      [entry('arrangement/x', [{ ...body, of: ofRead }], { operation: 'read', statuses: [] })],
      { 'read 200': 'violated' },
    ],
    ['not each time', [entry('a', [status], { unstable: true }), entry('b', [])], { 'create 422': 'unstable' }],
  ])('%s', (_, entries, expected) => {
    expect(states(entries)).toEqual(expected);
  });

  it('names first the case that departs most', () => {
    const entries = [entry('passes', []), entry('warns', [{ ...status, level: 'advised' }]), entry('fails', [status])];
    expect(makeGrid(contract, entries)[1]?.cases).toEqual(['fails', 'warns', 'passes']);
  });
});

describe('what nearly every answer departs in marks no cell', () => {
  it.each<[string, readonly Entry[], string, number]>([
    ['a header on all', twelve(() => [header]), 'conforms', 1],
    ['an advised one', twelve(() => [advised]), 'conforms', 1],
    ['beside another departure', twelve((index) => (index === 3 ? [status, header] : [header])), 'violated', 1],
    ['on most only', twelve((index) => (index < 7 ? [header] : [])), 'violated', 0],
    ['of a clause on some statuses', twelve(() => [body]), 'violated', 0],
    ['of a situation', twelve(() => [status]), 'violated', 0],
  ])('%s', (_, entries, state, count) => {
    expect(states(entries)).toEqual({ 'create 422': state });
    expect(departuresEverywhere(contract, entries)).toHaveLength(count);
  });

  it('counts the judged cases', () => {
    const skipped: Entry = { ...entry('s', [], { outcome: 'skip' }) };
    expect(departuresEverywhere(contract, [...twelve(() => [header]), skipped])).toEqual([
      { ...header, cases: 12, judged: 12 },
    ]);
  });

  it('marks cells where there are too few cases to tell', () => {
    expect(states([entry('a', [header])])).toEqual({ 'create 422': 'violated' });
  });
});
