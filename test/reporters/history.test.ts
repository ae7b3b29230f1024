import { expect, test } from 'vitest';
import type { Outcome, Report } from '../../engine/core/model/index.ts';
import { createHistory } from '../../reporters/history/history.ts';
import { renderHistory } from '../../reporters/history/index.ts';
import { hostileReport } from './hostile-report.ts';
import { samplePrevious } from './sample-previous.ts';
import { sampleReport } from './sample-report.ts';

const [clause] = sampleReport.clauses;

function runOn(day: number, outcomes: Readonly<Record<string, Outcome>>): Report {
  const clauses = Object.entries(outcomes).flatMap(([id, outcome]) => (clause ? [{ ...clause, id, outcome }] : []));
  return { ...sampleReport, run: `r-${day}`, started: `2025-06-${String(day).padStart(2, '0')}T00:00:00Z`, clauses };
}

test('runs stand from the earliest to the latest', () => {
  const { runs } = createHistory([runOn(3, {}), runOn(1, {}), runOn(2, {})]);
  expect(runs.map(({ run }) => run)).toEqual(['r-1', 'r-2', 'r-3']);
});

test('a clause has an outcome for each run that has it', () => {
  const { clauses } = createHistory([
    runOn(1, { a: 'fail' }),
    runOn(2, { a: 'pass', b: 'warn' }),
    runOn(3, { b: 'warn' }),
  ]);
  expect(clauses.map(({ id, outcomes, turns }) => [id, outcomes, turns])).toEqual([
    ['a', ['fail', 'pass', undefined], 1],
    ['b', [undefined, 'warn', 'warn'], 0],
  ]);
});

test('a skipped run is no change', () => {
  const { clauses } = createHistory([runOn(1, { a: 'pass' }), runOn(2, { a: 'skip' }), runOn(3, { a: 'pass' })]);
  expect(clauses[0]?.turns).toBe(0);
});

test('clauses that changed most come first', () => {
  const { clauses } = createHistory([runOn(1, { a: 'pass', b: 'pass' }), runOn(2, { a: 'pass', b: 'fail' })]);
  expect(clauses.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('runs beyond the bound are counted', () => {
  const { runs, leftOut } = createHistory(Array.from({ length: 45 }, () => sampleReport));
  expect([runs.length, leftOut]).toEqual([40, 5]);
});

test.each([
  ['two runs', [samplePrevious, sampleReport], 'The latest run violates. 1 clause of 8 changed on the way.'],
  ['no run', [], 'There is no report to show.'],
])('the page of %s says so', (_, reports, said) => {
  expect([...renderHistory(reports)].join('')).toContain(said);
});

test('hostile text adds no tag and nothing hidden', () => {
  const page = [...renderHistory([hostileReport])].join('');
  const plain = [...renderHistory([sampleReport])].join('');
  expect(page.match(/<\/?[a-z][a-z0-9]*/g)).toEqual(plain.match(/<\/?[a-z][a-z0-9]*/g));
  expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u);
});
