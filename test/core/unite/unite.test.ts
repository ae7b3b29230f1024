import { describe, expect, it } from 'vitest';
import type { Counted, Entry, Finding, RunFacts } from '../../../engine/core/model/index.ts';
import { uniteCounted, uniteEntries, uniteFacts } from '../../../engine/core/unite/index.ts';
import { makeFacts } from '../builders.ts';

const counted: Counted = {
  sent: 3,
  limited: 1,
  waitedMs: 500,
  bytesUp: 10,
  bytesDown: 20,
  judged: { a: 2, b: 1 },
  answers: { 200: 2, 429: 1 },
  codings: { gzip: 1 },
  retryAfter: { 429: ['1'] },
};

const finding: Finding = {
  check: 'absentHeaders',
  clause: 'no-rate-limit-headers',
  level: 'required',
  at: 'header x',
  expected: 'absent',
  received: 'present',
};

const entry: Entry = {
  case: 'c/x',
  clause: 'c',
  operation: 'o',
  title: 't',
  outcome: 'pass',
  effect: 'reads',
  statuses: [],
  findings: [],
  exchanges: [],
};

const facts = makeFacts({
  run: 'one',
  started: '2026-01-01T00:00:05.000Z',
  finished: '2026-01-01T00:00:09.000Z',
  depth: 'quick',
  counted,
  constraintsTotal: 4,
  observations: [{ what: 'limit', seen: 3 }],
});

describe('united', () => {
  it('counts are added up, and values seen are listed once', () => {
    expect(
      uniteCounted([counted, { ...counted, judged: { b: 4 }, retryAfter: { 429: ['1', '2'], 503: ['9'] } }]),
    ).toEqual({
      sent: 6,
      limited: 2,
      waitedMs: 1000,
      bytesUp: 20,
      bytesDown: 40,
      judged: { a: 2, b: 5 },
      answers: { 200: 4, 429: 2 },
      codings: { gzip: 2 },
      retryAfter: { 429: ['1', '2'], 503: ['9'] },
    });
  });

  it('incidents of two parts are one after the cases, with the findings of both', () => {
    const warn: Entry = {
      ...entry,
      case: 'arrangement/a',
      outcome: 'warn',
      findings: [{ ...finding, level: 'advised', at: 'y' }],
    };
    const fail: Entry = { ...entry, case: 'arrangement/a', outcome: 'fail', findings: [finding] };
    const [first, united, ...rest] = uniteEntries([[warn], [entry], [fail, { ...fail, case: 'accident/429' }]]);
    expect([first, ...rest].map((one) => one?.case)).toEqual(['c/x', 'accident/429']);
    expect(united).toMatchObject({ outcome: 'fail', findings: [{ at: 'y' }, { at: 'header x' }] });
    expect(uniteEntries([[fail], [fail]])).toEqual([fail]);
  });

  it('facts span the whole time, and name the shard that ended early', () => {
    const other: RunFacts = {
      ...facts,
      run: 'two',
      started: '2026-01-01T00:00:01.000Z',
      observations: [...facts.observations, { what: 'limit', seen: 4 }],
      endedEarly: 'the budget was spent',
      shard: { index: 2, of: 2 },
    };
    expect(uniteFacts([facts, other])).toMatchObject({
      run: 'one+two',
      started: '2026-01-01T00:00:01.000Z',
      finished: '2026-01-01T00:00:09.000Z',
      counted: { sent: 6 },
      observations: [{ seen: 3 }, { seen: 4 }],
      endedEarly: 'shard 2 of 2: the budget was spent',
    });
  });

  it('facts are interrupted where any part was', () => {
    expect(uniteFacts([facts, { ...facts, interruptedBy: 'SIGTERM' }]).interruptedBy).toBe('SIGTERM');
    expect(uniteFacts([facts, facts])).not.toHaveProperty('interruptedBy');
  });
});
