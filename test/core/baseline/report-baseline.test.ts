import { expect, test } from 'vitest';
import type { Entry, KnownDeparture, RunFacts } from '../../../engine/core/model/index.ts';
import { makeReport } from '../../../engine/core/report/index.ts';
import { contract, entry, known } from './baselines.ts';

const facts: RunFacts = {
  run: 'r',
  version: '0',
  target: { baseUrl: 'http://localhost', environment: 'local' },
  started: '2026-01-01T00:00:00.000Z',
  finished: '2026-01-01T00:00:01.000Z',
  seed: 1,
  depth: 'standard',
  counted: { sent: 1, limited: 0, waitedMs: 0, bytesUp: 0, bytesDown: 0, judged: {}, answers: {}, retryAfter: {} },
  constraintsTotal: 0,
  leftovers: [],
  observations: [],
};

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

test('a known failure is counted as known and not as failed', () => {
  const baseline = { known: [known()], today: '2026-01-01', isPartial: false };
  const { counts, baseline: found } = makeReport(contract, [entry('fail')], facts, { failOn: [], baseline });
  expect([counts.fail, counts.known, found]).toEqual([0, 1, { stale: [], expired: [] }]);
});

test('without a baseline the report says nothing of one', () => {
  expect(makeReport(contract, [entry('fail')], facts, { failOn: [] })).not.toHaveProperty('baseline');
});
