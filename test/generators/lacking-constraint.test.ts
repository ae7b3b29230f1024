import { expect, it } from 'vitest';
import type { Json } from '../../engine/core/model/index.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import type { TamperContext } from '../../reference/index.ts';
import { contract } from './made-cases.ts';
import { keeps, type Lacking } from './request-schemas.ts';

const bench = await openBench({ contract, seed: 1 });
const exhaustive = bench.plan.cases.filter(({ case: { clause } }) => clause.id === 'every-constraint');
const constraints = [...new Set(exhaustive.map((planned) => planned.case.constraint ?? ''))].toSorted();

// Whatever breaks these breaks others at the same place too, so that only a server without them all accepts it.
const IMPLIED_BY: Readonly<Record<string, readonly string[]>> = {
  'createSubscription body/endpointUrl minLength': ['format', 'pattern'],
  'createSubscription body/eventTypes/0 type': ['enum'],
  'fireSandboxEvent body/eventType type': ['enum'],
};

it('there is a server for every constraint', () => {
  expect(constraints.length).toBeGreaterThanOrEqual(48);
  expect(constraints).not.toContain('');
  expect(constraints).toEqual(expect.arrayContaining(Object.keys(IMPLIED_BY)));
});

it.each(constraints)('a server without %s is caught with nothing drawn at random', async (constraint) => {
  const [operation = '', location = '', keyword = ''] = constraint.split(' ');
  const implied = IMPLIED_BY[constraint] ?? [];
  const timed = await bench.judge(
    { tamper: (reply, context) => (isLetThrough(context) ? { ...reply, status: 200, body: {} } : reply) },
    { cases: exhaustive.filter((planned) => planned.case.operation.id === operation) },
  );
  const found = timed
    .map(({ entry }) => entry)
    .filter(({ findings }) =>
      findings.some(({ clause, check }) => clause === 'every-constraint' && check === 'status'),
    );

  const named = new Set(found.map((entry) => entry.constraint));
  expect(named).toContain(constraint);
  expect([...named].filter((name) => ![keyword, ...implied].some((one) => name === nameOf(one)))).toEqual([]);
  expect(found.filter((entry) => entry.operation !== operation || !entry.title.includes(wordsOf(location)))).toEqual(
    [],
  );

  function isLetThrough({ operation: asked, request, body }: TamperContext): boolean {
    if (asked !== operation) return false;
    const lacking = [keyword, ...implied].map((one): Lacking => ({ location, keyword: one }));
    const isKept = (without: readonly Lacking[]): boolean => keeps(operation, request.query, body as Json, without); // it was read from JSON
    return !isKept([]) && isKept(lacking);
  }

  function nameOf(one: string): string {
    return `${operation} ${location} ${one}`;
  }
});

function wordsOf(location: string): string {
  const [, ...path] = location.split('/');
  return path.length === 0 ? 'the body' : path.join('.');
}
