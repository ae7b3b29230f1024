import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyBaseline, exercisesOf, makeBaseline } from '../../../engine/core/baseline/index.ts';
import type { Entry, KnownDeparture, Report } from '../../../engine/core/model/index.ts';
import { contract, entry, finding } from './baselines.ts';

const reportOf = (entries: readonly Entry[]): Report =>
  ({ started: '2026-01-01T00:00:00.000Z', run: 'r1', entries }) as Partial<Report> as Report; // Nothing else is read.
const listed = (entries: readonly Entry[]): unknown => parse(makeBaseline(reportOf(entries)));

test('each failing clause of an operation is listed once', () => {
  const entries = [entry('fail'), entry('fail', { case: 'taken/b' }), entry('fail', { findings: [finding('shape')] })];
  expect(listed(entries)).toMatchObject({
    known: [
      { clause: 'taken', operation: 'create' },
      { clause: 'shape', operation: 'create' },
    ],
  });
});

test.each([
  ['passes', entry('pass')],
  ['warnings', entry('warn')],
  ['errors', entry('error')],
  ['skips', entry('skip')],
])('%s are not listed', (_, one) => {
  expect(listed([one])).toEqual({ known: [] });
});

test('an entry is excused for thirty days', () => {
  expect(listed([entry('fail')])).toMatchObject({ known: [{ until: '2026-01-31' }] });
});

test('what always came and went is listed as unstable', () => {
  const unstable = entry('fail', { unstable: true });
  expect(listed([unstable])).toMatchObject({ known: [{ unstable: true }] });
  expect(listed([unstable, entry('fail')])).not.toMatchObject({ known: [{ unstable: true }] });
});

test('what the target said is not repeated', () => {
  const said = { ...finding('taken'), at: 'body/\u202Eevil', received: 'evil' };
  expect(makeBaseline(reportOf([entry('fail', { findings: [said] })]))).not.toContain('evil');
});

test('the baseline of a report knows every failure of it', () => {
  const entries = [entry('fail'), entry('fail', { findings: [finding('taken'), finding('shape')] })];
  const { known } = listed(entries) as { readonly known: readonly (KnownDeparture & { readonly clause: string })[] };
  const list = known.map(({ clause, ...rest }): KnownDeparture => ({ ...rest, names: 'clause', id: clause }));
  const applied = applyBaseline(exercisesOf(contract), entries, { known: list, today: '2026-01-02', isPartial: false });
  expect(applied.entries.every((one) => one.known)).toBe(true);
  expect([applied.stale, applied.expired]).toEqual([[], []]);
});
