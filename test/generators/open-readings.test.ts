import { expect, it } from 'vitest';
import { openBench } from '../../engine/selftest/bench.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import type { ReferenceOptions } from '../../reference/index.ts';

const bench = await openBench({ contract: await openContract('.'), seed: 1, fuzz: 25 });

const readings: readonly (readonly [string, ReferenceOptions])[] = [
  ['takes words and numbers for booleans', { booleans: 'lax' }],
  [
    'takes a body without an object for one without properties',
    { emptyBodies: 'object', answers: { 'missing-endpoint': 400 } },
  ],
];

it.each(readings)('nothing is held against a server that %s', async (_, options) => {
  const operations = new Set(['createUploadUrl', 'createSubmission', 'createSubscription', 'updateSubscription']);
  const cases = bench.plan.cases.filter(({ case: { operation, effect } }) => {
    return operations.has(operation.id) && effect !== 'exhausts';
  });
  const judged = await bench.judge(options, { cases });
  expect(judged.length).toBeGreaterThan(500);
  const held = judged.filter(({ entry }) => entry.outcome !== 'pass' && entry.outcome !== 'skip');
  expect(held.map(({ entry }) => `${entry.case}: ${entry.outcome}`)).toEqual([]);
});
