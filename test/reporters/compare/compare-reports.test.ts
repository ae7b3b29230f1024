import { describe, expect, it } from 'vitest';
import type { Entry, Finding, Outcome, Report } from '../../../engine/core/model/index.ts';
import {
  compareReports,
  decideComparison,
  renderComparisonConsole,
  type ChangeKind,
} from '../../../reporters/compare/index.ts';
import { sampleReport } from '../sample-report.ts';

type Was = Outcome | 'absent' | 'unstable fail' | 'unstable warn';

const finding: Finding = {
  check: 'status',
  clause: 'c',
  level: 'required',
  at: 'status',
  expected: '409',
  received: '201',
};

function entriesOf(was: Was): readonly Entry[] {
  if (was === 'absent') return [];
  const outcome = was.replace('unstable ', '') as Outcome; // What is left of it is one.
  return [
    {
      case: 'c/x',
      clause: 'c',
      operation: 'o',
      title: 't',
      outcome,
      effect: 'reads',
      statuses: [],
      findings: outcome === 'fail' || outcome === 'warn' ? [finding] : [],
      exchanges: [],
      ...(was.startsWith('unstable') ? { unstable: true } : {}),
    },
  ];
}

const reportOf = (was: Was): Report => ({
  ...sampleReport,
  contract: { ...sampleReport.contract, digest: 'd' },
  depth: 'standard',
  entries: entriesOf(was),
});

const rows: readonly (readonly [before: Was, after: Was, kinds: readonly ChangeKind[], exitCode: number])[] = [
  ['pass', 'pass', [], 0],
  ['pass', 'warn', ['new'], 1],
  ['pass', 'fail', ['new'], 1],
  ['pass', 'error', ['noLongerExercised'], 1],
  ['pass', 'skip', ['noLongerExercised'], 1],
  ['pass', 'absent', ['noLongerExercised'], 1],
  ['pass', 'unstable warn', ['new', 'unstable'], 1],
  ['warn', 'pass', ['fixed'], 0],
  ['warn', 'warn', ['still'], 0],
  ['warn', 'fail', ['new'], 1],
  ['warn', 'error', ['noLongerExercised'], 1],
  ['warn', 'skip', ['noLongerExercised'], 1],
  ['warn', 'absent', ['noLongerExercised'], 1],
  ['fail', 'pass', ['fixed'], 0],
  ['fail', 'warn', ['still'], 0],
  ['fail', 'fail', ['still'], 0],
  ['fail', 'error', ['noLongerExercised'], 1],
  ['fail', 'skip', ['noLongerExercised'], 1],
  ['fail', 'absent', ['noLongerExercised'], 1],
  ['fail', 'unstable fail', ['still', 'unstable'], 1],
  ['unstable fail', 'unstable fail', ['still', 'unstable'], 0],
  ['unstable fail', 'fail', ['still'], 0],
  ['unstable warn', 'pass', ['fixed'], 0],
  ['error', 'pass', [], 0],
  ['error', 'fail', ['new'], 1],
  ['error', 'error', [], 0],
  ['error', 'skip', [], 0],
  ['skip', 'pass', [], 0],
  ['skip', 'warn', ['new'], 1],
  ['skip', 'fail', ['new'], 1],
  ['skip', 'skip', [], 0],
  ['skip', 'error', [], 0],
  ['absent', 'pass', [], 0],
  ['absent', 'warn', ['new'], 1],
  ['absent', 'fail', ['new'], 1],
  ['absent', 'skip', [], 0],
  ['absent', 'error', [], 0],
];

describe('a case', () => {
  it.each(rows)('that was %s and is %s is %j, exit code %i', (before, after, kinds, exitCode) => {
    const comparison = compareReports(reportOf(before), reportOf(after));
    const found = Object.entries(comparison.changes).flatMap(([kind, changes]) => (changes.length > 0 ? [kind] : []));
    expect(found).toEqual(kinds);
    expect(decideComparison(comparison).exitCode).toBe(exitCode);
  });

  const elsewhere: readonly (readonly [string, Partial<Report>, string])[] = [
    ['contract', { contract: { ...sampleReport.contract, digest: 'other' } }, 'its contract is another one'],
    ['depth', { depth: 'quick', verdict: 'inconclusive' }, 'its depth is quick, not standard'],
  ];

  it.each(elsewhere)(
    'that a run of another %s does not hold is counted in a line, and is not worse',
    (_, other, why) => {
      const comparison = compareReports(reportOf('pass'), { ...reportOf('absent'), ...other });
      const text = [...renderComparisonConsole(comparison, { color: false })].join('');
      expect(text).toContain(
        `1 case that was judged before was not part of the later run: ${why}, which is no worsening\n`,
      );
      expect(decideComparison(comparison)).toEqual({ exitCode: 0, decidedBy: 'nothing got worse' });
    },
  );

  it('that a run of the same depth and contract lacks is lost, which is worse', () => {
    const comparison = compareReports(reportOf('pass'), reportOf('absent'));
    expect(comparison).toMatchObject({ notAsked: 0, changes: { noLongerExercised: [{ case: 'c/x' }] } });
    expect(decideComparison(comparison).exitCode).toBe(1);
  });
});

it('the decision names each reason', () => {
  const before = {
    ...sampleReport,
    entries: [...entriesOf('pass'), ...entriesOf('pass').map((entry) => ({ ...entry, case: 'c/y' }))],
  };
  const after = reportOf('unstable fail');
  expect(decideComparison(compareReports(before, after)).decidedBy).toBe(
    'it got worse: 1 new departure, 1 case newly unstable',
  );
});

it('a report does not differ from itself', () => {
  const { changes, latency } = compareReports(sampleReport, sampleReport);
  expect([changes.new, changes.fixed, changes.noLongerExercised, latency]).toEqual([[], [], [], []]);
});

describe('a latency shift', () => {
  const timed = (ms: readonly number[]): Report => ({
    ...sampleReport,
    entries: entriesOf('pass').map((entry) => ({
      ...entry,
      exchanges: ms.map((one) => ({
        role: 'probe',
        operation: 'o',
        request: { method: 'GET', url: 'https://a.example', headers: [] },
        response: { status: 200, headers: [], ms: one },
      })),
    })),
  });
  const five = (ms: number): readonly number[] => [1, ms, ms, ms, 900];

  it.each([
    ['twice the median is one', five(20), five(40), ['o']],
    ['half the median is one', five(40), five(20), ['o']],
    ['a quarter more is none', five(40), five(50), []],
    ['a few milliseconds are none', five(2), five(6), []],
    ['four answers tell nothing', [20, 20, 20, 20], five(40), []],
  ])('%s', (_, before, after, operations) => {
    expect(compareReports(timed(before), timed(after)).latency.map(({ operation }) => operation)).toEqual(operations);
  });
});
