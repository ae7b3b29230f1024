import { describe, expect, it } from 'vitest';
import { applyBaseline, exercisesOf } from '../../../engine/core/baseline/index.ts';
import type { Entry, KnownDeparture } from '../../../engine/core/model/index.ts';
import { contract, entry, finding, known } from './baselines.ts';

type Row = readonly [title: string, entries: readonly Entry[], known: readonly KnownDeparture[]];

const apply = (entries: readonly Entry[], list: readonly KnownDeparture[], isPartial = false) =>
  applyBaseline(exercisesOf(contract), entries, { known: list, today: '2026-01-01', isPartial });

describe('known are', () => {
  const rows: readonly Row[] = [
    ['a failure of the clause', [entry('fail')], [known()]],
    ['a warning of the clause', [entry('warn')], [known()]],
    ['a failure of the clause on the operation', [entry('fail')], [known({ operation: 'create' })]],
    ['a failure of the case', [entry('fail')], [known({ names: 'case', id: 'taken/twice' })]],
    [
      'every finding of the case',
      [entry('fail', { findings: [finding('taken'), finding('shape')] })],
      [known({ names: 'case', id: 'taken/twice' })],
    ],
    [
      'a failure of an envelope met by another clause',
      [entry('fail', { findings: [finding('shape')] })],
      [known({ id: 'shape' })],
    ],
    [
      'two findings that two entries name',
      [entry('fail', { findings: [finding('taken'), finding('shape')] })],
      [known(), known({ id: 'shape' })],
    ],
    [
      'a failure whose other finding is advised',
      [entry('fail', { findings: [finding('taken'), finding('shape', 'advised')] })],
      [known()],
    ],
    ['a failure without findings, by its own clause', [entry('fail', { findings: [] })], [known()]],
    ['an unstable failure', [entry('fail', { unstable: true })], [known()]],
    ['a failure on the last day', [entry('fail')], [known({ until: '2026-01-01' })]],
    ['a failure past its day', [entry('fail')], [known({ until: '2025-12-31' })]],
  ];
  it.each(rows)('%s', (_, entries, list) => {
    expect(apply(entries, list).entries).toEqual(entries.map((one) => ({ ...one, known: true })));
  });
});

describe('not known are', () => {
  const rows: readonly Row[] = [
    ['failures where nothing is listed', [entry('fail')], []],
    ['failures of another clause', [entry('fail')], [known({ id: 'shape' })]],
    ['failures on another operation', [entry('fail')], [known({ operation: 'list' })]],
    ['failures of another case', [entry('fail')], [known({ names: 'case', id: 'taken/thrice' })]],
    [
      'failures that break one clause more',
      [entry('fail', { findings: [finding('taken'), finding('shape')] })],
      [known()],
    ],
    [
      'warnings that depart from one clause more',
      [entry('warn', { findings: [finding('taken', 'advised'), finding('shape', 'advised')] })],
      [known()],
    ],
    ['failures of an envelope by the clause of the case', [entry('fail', { findings: [finding('shape')] })], [known()]],
    ['passes', [entry('pass')], [known()]],
    ['skips', [entry('skip')], [known()]],
    ['errors', [entry('error')], [known()]],
  ];
  it.each(rows)('%s', (_, entries, list) => {
    expect(apply(entries, list).entries).toEqual(entries);
  });
});

describe('stale is', () => {
  const rows: readonly Row[] = [
    ['a clause whose case passes', [entry('pass')], [known()]],
    ['a clause whose cases all pass', [entry('pass'), entry('pass', { case: 'taken/b' })], [known()]],
    [
      'a clause on an operation where it holds',
      [entry('pass'), entry('fail', { operation: 'list' })],
      [known({ operation: 'create' })],
    ],
    [
      'a case that passes beside one that fails',
      [entry('pass'), entry('fail', { case: 'taken/b' })],
      [known({ names: 'case', id: 'taken/twice' })],
    ],
    ['an envelope that every answer has', [entry('pass')], [known({ id: 'shape' })]],
    ['an always clause that every answer keeps', [entry('pass')], [known({ id: 'json' })]],
    ['a clause that holds where its case broke another', [entry('fail', { findings: [finding('shape')] })], [known()]],
  ];
  it.each(rows)('%s', (_, entries, list) => {
    expect(apply(entries, list)).toMatchObject({ stale: list, expired: [] });
  });
});

describe('not stale is', () => {
  const rows: readonly Row[] = [
    ['a clause that fails', [entry('fail')], [known()]],
    ['a clause that only warns by now', [entry('warn')], [known()]],
    ['a clause one case of which fails', [entry('pass'), entry('fail', { case: 'taken/b' })], [known()]],
    ['a clause that was skipped', [entry('skip')], [known()]],
    ['a clause one case of which was skipped', [entry('pass'), entry('skip', { case: 'taken/b' })], [known()]],
    ['a clause that could not be judged', [entry('error')], [known()]],
    ['a clause without a case', [], [known()]],
    ['a case that was skipped', [entry('skip')], [known({ names: 'case', id: 'taken/twice' })]],
    ['an envelope whose status was not met', [entry('pass', { received: 404 })], [known({ id: 'shape' })]],
    ['an always clause where nothing answered', [entry('skip')], [known({ id: 'json' })]],
    ['a departure that comes and goes', [entry('pass')], [known({ unstable: true })]],
  ];
  it.each(rows)('%s', (_, entries, list) => {
    expect(apply(entries, list).stale).toEqual([]);
  });
});

describe('a run of part of the cases', () => {
  it('finds no clause stale', () => {
    expect(apply([entry('pass')], [known()], true).stale).toEqual([]);
  });

  it('finds a case stale', () => {
    const list = [known({ names: 'case', id: 'taken/twice' })];
    expect(apply([entry('pass')], list, true).stale).toEqual(list);
  });
});

describe('an entry is expired', () => {
  it.each([
    ['past its day', '2025-12-31', [entry('fail')], 1],
    ['past its day though nothing was exercised', '2025-12-31', [], 1],
    ['not on its day', '2026-01-01', [entry('fail')], 0],
    ['not past its day where it is stale', '2025-12-31', [entry('pass')], 0],
  ])('%s', (_, until, entries, count) => {
    expect(apply(entries, [known({ until })]).expired).toHaveLength(count);
  });
});
