import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../engine/core/model/index.ts';
import { compareReports, decideComparison, type ChangeKind } from '../../../reporters/compare/index.ts';
import { createHistory } from '../../../reporters/history/history.ts';
import { renderHistory } from '../../../reporters/history/index.ts';
import { judgeReference, mutantOptions, type JudgedReference } from '../judge-reference.ts';

let judged: readonly JudgedReference[] = [];
let faithful: Report;
let mutant: Report;
let other: Report;
beforeAll(async () => {
  const [one, two, three] = await Promise.all([
    judgeReference(),
    judgeReference(mutantOptions('gives-detail-as-object')),
    judgeReference(mutantOptions('accepts-unknown-events')),
  ]);
  judged = [one, two, three];
  faithful = one.report;
  mutant = two.report;
  other = three.report;
});
afterAll(() => Promise.all(judged.map(({ close }) => close())));

// The first two hold more cases than the clause under which the mutant must be found.
const find = (before: Report, after: Report): Readonly<Record<ChangeKind, readonly string[]>> => {
  const { changes } = compareReports(before, after);
  const clausesOf = (kind: ChangeKind): readonly string[] => [...new Set(changes[kind].map(({ clause }) => clause))];
  return {
    new: clausesOf('new'),
    fixed: clausesOf('fixed'),
    still: clausesOf('still'),
    unstable: clausesOf('unstable'),
    noLongerExercised: clausesOf('noLongerExercised'),
  };
};
const nothing = { new: [], fixed: [], still: [], unstable: [], noLongerExercised: [] };

test('a run that breaks a clause has it as new, and the way back as fixed', () => {
  expect(find(faithful, mutant)).toEqual({ ...nothing, new: ['domain-envelope'] });
  expect(find(mutant, faithful)).toEqual({ ...nothing, fixed: ['domain-envelope'] });
});

test('a run that breaks another clause has one new and one fixed', () => {
  expect(find(mutant, other)).toEqual({ ...nothing, new: ['event-unknown'], fixed: ['domain-envelope'] });
});

test('a run with the same failure has it as still, and is not worse', () => {
  expect(find(mutant, mutant)).toEqual({ ...nothing, still: ['domain-envelope'] });
  expect(decideComparison(compareReports(mutant, mutant)).exitCode).toBe(0);
});

test('a case that is gone since the run ended early is no longer judged', () => {
  const fewer: Report = { ...faithful, verdict: 'inconclusive', entries: faithful.entries.slice(1) };
  expect(find(faithful, fewer).noLongerExercised).toEqual([faithful.entries[0]?.clause]);
  expect(decideComparison(compareReports(faithful, fewer)).exitCode).toBe(1);
});

test('the history of three runs shows the clause that broke and was mended', () => {
  const started = (report: Report, day: number): Report => ({ ...report, started: `2026-01-0${day}T00:00:00.000Z` });
  const runs = [started(faithful, 1), started(mutant, 2), started(faithful, 3)];
  const [first] = createHistory(runs).clauses;
  expect(first).toMatchObject({ id: 'domain-envelope', outcomes: ['pass', 'fail', 'pass'], turns: 2 });
  expect([...renderHistory(runs)].join('')).toContain('The latest run conforms. 1 clause of');
});
