import { expect, test } from 'vitest';
import { explainOrder } from '../../../engine/core/lifecycle/index.ts';
import { call, lifecycle } from './built-in.ts';

type Row = readonly [
  title: string,
  state: string,
  outcomes: readonly (readonly [call: string, status: number])[],
  states: readonly string[] | undefined,
];

const rows: readonly Row[] = [
  [
    'one submission of two is accepted',
    'uploaded',
    [
      ['submit', 409],
      ['submit', 201],
    ],
    ['submitted'],
  ],
  [
    'two submissions are accepted',
    'uploaded',
    [
      ['submit', 201],
      ['submit', 201],
    ],
    undefined,
  ],
  [
    'no submission is accepted',
    'uploaded',
    [
      ['submit', 409],
      ['submit', 409],
    ],
    undefined,
  ],
  [
    'one deletion of three finds it',
    'enabled',
    [
      ['delete', 404],
      ['delete', 204],
      ['delete', 404],
    ],
    ['deleted'],
  ],
  [
    'two deletions find it',
    'enabled',
    [
      ['delete', 204],
      ['delete', 204],
    ],
    undefined,
  ],
  [
    'changes both ways',
    'enabled',
    [
      ['enable', 200],
      ['disable', 200],
    ],
    ['disabled', 'enabled'],
  ],
  [
    'a change before a deletion',
    'enabled',
    [
      ['delete', 204],
      ['disable', 200],
    ],
    ['deleted'],
  ],
  [
    'a change after a deletion',
    'enabled',
    [
      ['delete', 204],
      ['disable', 404],
    ],
    ['deleted'],
  ],
  [
    'a change that fails',
    'enabled',
    [
      ['delete', 204],
      ['disable', 500],
    ],
    undefined,
  ],
  [
    'one retry of two is accepted',
    'retryable',
    [
      ['retry', 202],
      ['retry', 409],
    ],
    ['retrying'],
  ],
  [
    'two retries are accepted, and others refused in between',
    'retryable',
    [
      ['retry', 202],
      ['retry', 409],
      ['retry', 202],
      ['retry', 409],
    ],
    undefined,
  ],
  [
    'two retries are accepted',
    'retryable',
    [
      ['retry', 202],
      ['retry', 202],
    ],
    undefined,
  ],
];

test('two retries that may have come one after the end of the other are both accepted', () => {
  const both = [202, 202, 409].map((status) => ({ call: call('retry'), status }));
  expect(explainOrder(lifecycle, both, ['retryable'], false)).toContain('retrying');
});

test.each(rows)('%s', (_, state, outcomes, states) => {
  const named = outcomes.map(([name, status]) => ({ call: call(name), status }));
  const reached = explainOrder(lifecycle, named, [state]);
  expect(reached === undefined ? undefined : [...reached].sort()).toEqual(states);
});
