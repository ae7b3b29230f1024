import { expect, it } from 'vitest';
import type { Entry, Met, RetryRow, RunFacts } from '../../../engine/core/model/index.ts';
import { observe } from '../../../engine/core/report/observe.ts';
import { retryRows } from '../../../engine/core/report/retry-rows.ts';
import { makeClause, makeContract } from '../builders.ts';

const contract = makeContract({
  documentedStatuses: [200, 404, 429, 500],
  clauses: [
    makeClause({ id: 'unknown', expect: { status: [{ status: 404 }] }, retry: 'never' }),
    makeClause({ id: 'pending', expect: { status: [{ status: 404 }] }, retry: 'transient' }),
    makeClause({ id: 'limited', statuses: [429], retry: 'after-header' }),
  ],
});
const facts = {
  counted: { answers: { '404': 9, '429': 2 }, limited: 3, waitedMs: 5000, retryAfter: { '429': ['2'] } },
} as unknown as RunFacts; // the parts that the rows are made of
const burst = { kind: 'burst', case: 'limited/upload', bucket: 'upload', served: 30, looks: [], points: [] } as const;

const rowsOf = (...met: readonly Met[]): readonly RetryRow[] =>
  retryRows(
    contract,
    met.map((one) => ({ met: one }) as unknown as Entry),
    facts,
  ); // an entry is asked for nothing else

it('a row says the rule, the answers and the waits of each refusal', () => {
  expect(rowsOf()).toEqual([
    {
      status: 404,
      rule: 'never retry unchanged; or, where it says so, the state ends by itself; ask again later',
      answers: 9,
      waits: 0,
      waitedMs: 0,
      retryAfter: [],
    },
    {
      status: 429,
      rule: 'wait for Retry-After, then retry with backoff',
      answers: 2,
      waits: 3,
      waitedMs: 5000,
      retryAfter: ['2'],
    },
    { status: 500, rule: '', answers: 0, waits: 0, waitedMs: 0, retryAfter: [] },
  ]);
});

it('a row counts how many refusals were the same again', () => {
  const [row] = rowsOf({ kind: 'repeat', status: 404, isSame: true }, { kind: 'repeat', status: 404, isSame: false });
  expect(row?.repeated).toEqual({ times: 2, same: 1 });
});

it('the row of 429 holds the bursts, and how many waits were kept', () => {
  const [, row] = rowsOf({ ...burst, isKept: true }, { ...burst, isKept: false }, burst);
  expect(row?.headerWaits).toEqual({ times: 2, kept: 1 });
  expect(row?.bursts).toHaveLength(3);
});

it('the row of a failure counts recoveries', () => {
  const recovery = { kind: 'recover', status: 500, operation: 'createThing', waitedMs: 700 } as const;
  const [, , row] = rowsOf(
    { ...recovery, answers: [500, 201], isRecovered: true },
    { ...recovery, answers: [500, 500], isRecovered: false },
  );
  expect(row?.recoveries).toEqual({ times: 2, recovered: 1, waitedMs: 1400 });
});

it('what is left open is observed', () => {
  const looks = [
    { atMs: 1000, status: 429, retryAfter: '1' },
    { atMs: 1900, status: 200 },
  ];
  const met: readonly Met[] = [
    { ...burst, retryAfter: '2', looks },
    { kind: 'recover', status: 500, operation: 'createThing', answers: [201], waitedMs: 0, isRecovered: true },
  ];
  expect(observe(met.map((one) => ({ met: one }) as unknown as Entry))).toEqual([
    { what: 'requests of upload that were served before one was limited', seen: 30 },
    {
      what: 'what Retry-After of upload says while one waits',
      seen: ['2 at first', '1 after 1.0 s', 'served (200) after 1.9 s'],
    },
    { what: 'what createThing is answered again after a 500', seen: [201] },
  ]);
});
