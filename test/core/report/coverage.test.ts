import { expect, it } from 'vitest';
import type { Entry, Outcome, Report } from '../../../engine/core/model/index.ts';
import { makeReport } from '../../../engine/core/report/index.ts';
import { contract as baseline, entry } from '../baseline/baselines.ts';
import { makeFacts, makeOperation } from '../builders.ts';

const contract = { ...baseline, operations: [makeOperation({ id: 'create', responses: [{ status: 409 }] })] };

const facts = makeFacts({ constraintsTotal: 3 });

function report(outcomes: readonly Outcome[]): Report {
  const entries = outcomes.map((outcome, index): Entry => {
    const one = entry(outcome);
    return { ...one, case: `${one.case}-${index}`, constraint: `of ${index}` };
  });
  return makeReport(contract, entries, facts, { failOn: [] });
}

const rows: readonly (readonly [readonly Outcome[], clauses: number, operations: number, constraints: number])[] = [
  [['pass'], 1, 1, 1],
  [['fail'], 1, 1, 1],
  [['warn'], 1, 1, 1],
  [['skip'], 0, 0, 0],
  [['error'], 0, 0, 0],
  [['error', 'skip', 'error'], 0, 0, 0],
  [['error', 'pass'], 1, 1, 1],
];

it.each(rows)('cases that end as %j exercise as many clauses, operations and constraints', (outcomes, ...wanted) => {
  const { clauses, operations, statuses, constraints } = report(outcomes).coverage;
  expect([clauses, operations, constraints].map(({ exercised }) => exercised)).toEqual(wanted);
  expect(statuses.exercised).toBe(wanted[1]);
});

it('a clause counts the cases that were judged', () => {
  const counted = report(['error', 'pass', 'skip']).clauses.filter(({ cases }) => cases > 0);
  expect(counted.map(({ outcome, cases }) => ({ outcome, cases }))).toEqual([{ outcome: 'error', cases: 1 }]);
});
