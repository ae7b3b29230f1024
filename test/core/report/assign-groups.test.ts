import { describe, expect, it } from 'vitest';
import type { Entry, Finding } from '../../../engine/core/model/index.ts';
import { assignGroups } from '../../../engine/core/report/assign-groups.ts';

const entry = (index: number, findings: readonly Finding[], over: Partial<Entry> = {}): Entry => ({
  case: `c${index}`,
  clause: 'broken',
  operation: `o${index % 7}`,
  title: `case ${index}`,
  outcome: findings.length === 0 ? 'pass' : 'fail',
  effect: 'reads',
  statuses: [422],
  findings,
  exchanges: [],
  ...over,
});
const status = (received: string, clause = 'broken'): Finding => ({
  check: 'status',
  clause,
  level: 'required',
  at: 'status',
  expected: '422',
  received,
});
const shape = (received: string, at = 'body/fields/0'): Finding => ({
  ...status(received, 'shape'),
  check: 'envelope',
  at,
});
const groups = (found: readonly (readonly Finding[])[]): number =>
  new Set(assignGroups(found.map((findings, index) => entry(index, findings))).flatMap(({ group }) => group ?? []))
    .size;
const many = (count: number, make: (index: number) => readonly Finding[]): readonly (readonly Finding[])[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('one departure is one group', () => {
  it.each<[string, readonly (readonly Finding[])[]]>([
    ['on seven operations', many(7, () => [status('201')])],
    ['of few cases among many', many(60, (index) => (index < 5 ? [status('400')] : []))],
    ['whichever success it is', [[status('200')], [status('201')], [status('204')]]],
    ['at any index of a list', many(5, (index) => [shape('missing', `body/fields/${index}`)])],
    ['with other numbers', [[shape('2 entries')], [shape('3 entries')]]],
    [
      'with other texts',
      [[shape('a file path: "/srv/a"')], [shape('a file path: "/srv/b \\"c"')], [shape('a file path: "/sr')]],
    ],
    ['with lists of other lengths', [[shape('"a", "b" and "c"')], [shape('"d"')]]],
    ['of which another departure comes with some', [[status('400')], [status('400'), shape('missing')]]],
    [
      'where most cases got the same status, whatever they asked for',
      many(20, (index) => [status('500', `clause-${index}`)]),
    ],
  ])('%s', (_, found) => {
    expect(groups(found)).toBe(1);
  });
});

describe('two departures are two groups', () => {
  it.each<[string, readonly (readonly Finding[])[]]>([
    ['of two statuses', [[status('400')], [status('404')]]],
    ['of two clauses', [[status('400')], [status('400', 'other')]]],
    ['at two places', [[shape('missing', 'body/a')], [shape('missing', 'body/b')]]],
    ['of two kinds', [[shape('missing')], [shape('a date: "Mon"')]]],
    ['of two checks', [[shape('missing')], [{ ...shape('missing'), check: 'absentKeys' as const }]]],
  ])('%s', (_, found) => {
    expect(groups(found)).toBe(2);
  });
});

it('a status that some cases got keeps the clauses apart', () => {
  expect(groups(many(40, (index) => (index < 12 ? [status('500', `clause-${index}`)] : [])))).toBe(12);
});

it('what does not come each time stands apart', () => {
  const entries = [entry(0, [status('400')]), entry(1, [status('400')], { unstable: true })];
  expect(new Set(assignGroups(entries).map(({ group }) => group)).size).toBe(2);
});

it('an entry without findings has no group', () => {
  expect(groups(many(3, () => []))).toBe(0);
});
