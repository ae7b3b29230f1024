import { expect, test } from 'vitest';
import type { Entry, KnownDeparture, Report, RunFacts } from '../../../engine/core/model/index.ts';
import { makeReport } from '../../../engine/core/report/index.ts';
import { contract, entry, known } from './baselines.ts';
import { makeFacts } from '../builders.ts';

const facts = makeFacts();

type Row = readonly [
  title: string,
  entry: Entry,
  known: readonly KnownDeparture[],
  facts: Partial<RunFacts>,
  exitCode: number,
];

const rows: readonly Row[] = [
  ['a known failure conforms', entry('fail'), [known()], {}, 0],
  ['a new failure violates', entry('fail'), [], {}, 1],
  ['a stale entry violates', entry('pass'), [known()], {}, 1],
  ['an expired entry violates', entry('fail'), [known({ until: '2025-12-31' })], {}, 1],
  ['a skip of what is known proves nothing', entry('skip'), [known()], {}, 3],
  ['an error of what is known proves nothing', entry('error'), [known()], {}, 3],
  ['a run that ended early finds nothing stale', entry('pass'), [known()], { endedEarly: 'the budget is spent' }, 3],
  ['an interrupted run finds nothing stale', entry('pass'), [known()], { interruptedBy: 'SIGINT' }, 130],
];

test.each(rows)('%s', (_, one, list, over, exitCode) => {
  const baseline = { known: list, today: '2026-01-01', isPartial: false };
  const report = makeReport(contract, [one], { ...facts, ...over }, { failOn: [], baseline });
  expect(report.exitCode).toBe(exitCode);
});

// How an entry lists the case, what the case gives, and whether the day of the entry is past; `strict` is with `--fail-on warn`.
const listings: Readonly<Record<string, Partial<KnownDeparture>>> = {
  'its clause': {},
  'its clause and operation': { operation: 'create' },
  'its name': { names: 'case', id: 'taken/twice' },
};
const gives: readonly (readonly [outcome: Entry['outcome'], isPast: boolean, ends: string])[] = [
  ['fail', false, 'exit 0, strict 0, no required clause is broken'],
  ['warn', false, 'exit 0, strict 0, no required clause is broken'],
  ['pass', false, 'exit 1, strict 1, an entry of the baseline is stale'],
  ['fail', true, 'exit 1, strict 1, an entry of the baseline is expired'],
  ['warn', true, 'exit 1, strict 1, an entry of the baseline is expired'],
  ['pass', true, 'exit 1, strict 1, an entry of the baseline is stale'],
];
const matrix = Object.entries(listings).flatMap(([by, over]) =>
  gives.map(([outcome, isPast, ends]) => ({ by, over, outcome, isPast, ends })),
);

test.each(matrix)('a $outcome that is listed by $by, past its day: $isPast', ({ over, outcome, isPast, ends }) => {
  expect(endOf(outcome, [known({ ...over, until: isPast ? '2025-12-31' : '2026-12-31' })])).toBe(ends);
});

test.each([
  ['fail', 'exit 1, strict 1, a required clause is broken'],
  ['warn', 'exit 0, strict 1, no required clause is broken'],
  ['pass', 'exit 0, strict 0, no required clause is broken'],
] as const)('a %s that nothing or something else is listed for', (outcome, ends) => {
  expect(endOf(outcome, [])).toBe(ends);
  expect(endOf(outcome, [known({ operation: 'list' }), known({ names: 'case', id: 'taken/thrice' })])).toBe(ends);
});

function endOf(outcome: Entry['outcome'], list: readonly KnownDeparture[]): string {
  const baseline = { known: list, today: '2026-01-01', isPartial: false };
  const run = (failOn: readonly 'warn'[]): Report =>
    makeReport(contract, [entry(outcome)], facts, { failOn, baseline });
  const { exitCode, decidedBy } = run([]);
  return `exit ${exitCode}, strict ${run(['warn']).exitCode}, ${decidedBy.replace(/:.*/, '')}`;
}

test('a known failure is counted as known and not as failed', () => {
  const baseline = { known: [known()], today: '2026-01-01', isPartial: false };
  const { counts, baseline: found } = makeReport(contract, [entry('fail')], facts, { failOn: [], baseline });
  expect([counts.fail, counts.known, found]).toEqual([0, 1, { stale: [], expired: [] }]);
});

test('without a baseline the report says nothing of one', () => {
  expect(makeReport(contract, [entry('fail')], facts, { failOn: [] })).not.toHaveProperty('baseline');
});
