import { describe, expect, it } from 'vitest';
import type { ClauseResult, Entry, Outcome } from '../../../engine/core/model/index.ts';
import { decide } from '../../../engine/core/report/decide.ts';
import type { Demands, RunFacts } from '../../../engine/core/report/index.ts';
import { makeFacts } from '../builders.ts';

const entry = (outcome: Outcome, over: Partial<Entry> = {}): Entry => ({
  case: 'c/x',
  clause: 'c',
  operation: 'o',
  title: 't',
  outcome,
  effect: 'reads',
  statuses: [],
  findings:
    outcome === 'fail'
      ? [{ check: 'status', clause: 'c', level: 'required', at: 'status', expected: '409', received: '201' }]
      : [],
  exchanges: [],
  ...over,
});
const clause = (outcome: Outcome): ClauseResult => ({
  id: 'c',
  statement: 's',
  kind: 'situation',
  level: 'required',
  source: { kind: 'ruling', reason: 'r' },
  outcome,
  cases: 1,
  exchanges: 1,
});
const facts = makeFacts({ depth: 'quick' });
const none: Demands = { failOn: [] };

describe('the first rule that applies decides', () => {
  const rows: readonly (readonly [string, readonly Entry[], Partial<RunFacts>, Demands, number, string])[] = [
    ['only passes conform', [entry('pass'), entry('skip')], {}, none, 0, 'no required clause is broken'],
    ['a warning conforms', [entry('warn')], {}, none, 0, 'no required clause is broken'],
    ['a failure violates', [entry('fail'), entry('error')], {}, none, 1, 'a required clause is broken: c'],
    ['a known failure does not', [entry('fail', { known: true })], {}, none, 0, 'no required clause is broken'],
    ['a warning violates on demand', [entry('warn')], {}, { failOn: ['warn'] }, 1, '--fail-on warn: 1 warning'],
    [
      'an unstable case violates on demand',
      [entry('warn', { unstable: true })],
      {},
      { failOn: ['unstable'] },
      1,
      '--fail-on unstable: 1 unstable case',
    ],
    ['an error is inconclusive', [entry('pass'), entry('error')], {}, none, 3, '1 case ended in error'],
    ['nothing exercised is never green', [entry('skip')], {}, none, 3, 'nothing was exercised'],
    ['an empty run is never green', [], {}, none, 3, 'nothing was exercised'],
    [
      'an early end is inconclusive',
      [entry('pass')],
      { endedEarly: 'the budget was spent' },
      none,
      3,
      'the budget was spent',
    ],
    [
      'a failure outweighs an early end',
      [entry('fail')],
      { endedEarly: 'x' },
      none,
      1,
      'a required clause is broken: c',
    ],
    [
      'an interrupt outweighs a failure',
      [entry('fail')],
      { interruptedBy: 'SIGINT' },
      none,
      130,
      'the run was interrupted (SIGINT)',
    ],
    [
      'a termination has its own code',
      [entry('pass')],
      { interruptedBy: 'SIGTERM' },
      none,
      143,
      'the run was interrupted (SIGTERM)',
    ],
  ];
  it.each(rows)('%s', (_, entries, over, demands, exitCode, decidedBy) => {
    const decision = decide({ entries, clauses: [clause('pass')], facts: { ...facts, ...over }, demands });
    expect(decision).toMatchObject({ exitCode, decidedBy });
  });

  const known = { names: 'clause', id: 'c', reason: 'r', owner: 'o', until: '2025-12-31' } as const;
  it.each([
    ['a stale entry of the baseline', [known], [], 'an entry of the baseline is stale: c, it holds again'],
    ['an expired entry', [], [known], 'an entry of the baseline is expired: c, it was excused until 2025-12-31'],
    ['several of them', [known], [known], '2 entries of the baseline are stale or expired'],
  ])('%s violates', (_, stale, expired, decidedBy) => {
    const evidence = { clauses: [clause('pass')], facts, demands: none, baseline: { stale, expired } };
    expect(decide({ ...evidence, entries: [entry('fail', { known: true })] })).toMatchObject({
      exitCode: 1,
      decidedBy,
    });
  });

  it('a new failure outweighs a stale entry, and that an error', () => {
    const evidence = { clauses: [clause('pass')], facts, demands: none, baseline: { stale: [known], expired: [] } };
    expect(decide({ ...evidence, entries: [entry('fail')] }).decidedBy).toBe('a required clause is broken: c');
    expect(decide({ ...evidence, entries: [entry('error')] }).exitCode).toBe(1);
  });

  it('demands are not about what is known', () => {
    const entries = [entry('pass'), entry('warn', { known: true }), entry('fail', { known: true, unstable: true })];
    const demands: Demands = { failOn: ['warn', 'unstable'] };
    expect(decide({ entries, clauses: [clause('pass')], facts, demands }).exitCode).toBe(0);
  });

  it('too little coverage is inconclusive', () => {
    const evidence = { entries: [entry('pass')], clauses: [clause('pass'), clause('skip')], facts };
    expect(decide({ ...evidence, demands: { failOn: [], minCoverage: 51 } }).exitCode).toBe(3);
    expect(decide({ ...evidence, demands: { failOn: [], minCoverage: 50 } }).exitCode).toBe(0);
  });
});
