import { describe, expect, test } from 'vitest';
import { weighShown, weighStatus } from '../../../engine/core/lifecycle/index.ts';
import { call, knowing, lifecycle } from './built-in.ts';

type Row = readonly [
  title: string,
  call: string,
  states: readonly string[],
  status: number,
  after: readonly string[] | { readonly broken: string; readonly expected: readonly number[] },
];

const rows: readonly Row[] = [
  ['a file is submitted', 'submit', ['uploaded'], 201, ['submitted']],
  [
    'a file is refused that was not submitted',
    'submit',
    ['uploaded'],
    409,
    { broken: 'submit/uploaded', expected: [201] },
  ],
  ['a file is refused that was', 'submit', ['submitted'], 409, ['submitted']],
  ['a file is submitted twice', 'submit', ['submitted'], 201, { broken: 'submit/submitted', expected: [409] }],
  ['what is open is refused', 'submit', ['promised'], 404, ['promised']],
  ['what is open is accepted', 'submit', ['promised'], 201, ['promised', 'submitted']],
  ['topics tell that an asset is complete', 'read-topics', ['pending'], 200, ['complete', 'failed']],
  ['topics tell that an asset is not', 'read-topics', ['pending'], 404, ['pending', 'failed']],
  ['a retry tells that an asset had failed', 'retry', ['pending'], 202, ['retrying']],
  ['a retry of what is complete', 'retry', ['complete'], 202, { broken: 'retry/complete', expected: [409] }],
  ['a second retry, once the first may be over', 'retry', ['retrying'], 202, ['retrying']],
  ['a deletion', 'delete', ['enabled', 'disabled'], 204, ['deleted']],
  ['a second deletion', 'delete', ['deleted'], 204, { broken: 'delete/deleted', expected: [404] }],
  ['a change that is refused', 'change-wrongly', ['enabled'], 422, ['enabled']],
  ['either of two statuses', 'change-wrongly', ['deleted'], 422, ['deleted']],
];

test.each(rows)('%s', (_, name, states, status, after) => {
  const weighed = weighStatus(lifecycle, call(name), knowing(...states), status);
  if ('broken' in after) {
    expect(weighed.broken?.id).toBe(after.broken);
    expect(weighed.expected).toEqual(after.expected);
  } else {
    expect(weighed.broken).toBeUndefined();
    expect([...weighed.after.states].sort()).toEqual([...after].sort());
  }
});

test('a second retry just after the first was read to run departs', () => {
  const fresh = { states: ['retrying'], isFresh: true, trail: [] };
  expect(weighStatus(lifecycle, call('retry'), fresh, 202).broken?.id).toBe('retry/retrying');
  expect(weighStatus(lifecycle, call('retry'), fresh, 409).broken).toBeUndefined();
});

describe('what is shown', () => {
  test('narrows the states that are left', () => {
    const seen = weighShown(lifecycle, call('read-asset'), knowing('pending'), 'complete');
    expect(seen).toMatchObject({ kind: 'known', after: { states: ['complete'], isFresh: false } });
  });

  test('of a state that passes is fresh', () => {
    const seen = weighShown(lifecycle, call('read-asset'), knowing('pending'), 'submitted');
    expect(seen).toMatchObject({ kind: 'known', after: { states: ['pending'], isFresh: true } });
  });

  test('departs where it goes back', () => {
    const seen = weighShown(lifecycle, call('read-asset'), knowing('complete'), 'processing');
    expect(seen).toEqual({ kind: 'departure', expected: '"complete"' });
  });

  test.each([undefined, null, 'done', 7])('tells nothing where it is %j', (value) => {
    expect(weighShown(lifecycle, call('read-asset'), knowing('complete'), value)).toEqual({ kind: 'untold' });
  });

  test('blames the answer that ruled out what is shown', () => {
    const { after } = weighStatus(lifecycle, call('read-issues'), knowing('pending'), 200);
    const complete = { ...after, states: ['complete'] };
    const seen = weighShown(lifecycle, call('read-asset'), complete, 'processing');
    expect(seen).toMatchObject({ kind: 'departure', blamed: { row: { id: 'read-issues/pending' }, status: 200 } });
  });
});
