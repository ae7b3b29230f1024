import { expect, it } from 'vitest';
import type { Entry } from '../../engine/core/model/index.ts';
import type { Tamper } from '../../reference/index.ts';
import type { NotArranged } from '../../engine/run/arrange/arranged.ts';
import { createKnownFailures } from '../../engine/run/arrange/known-failures.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import { openContract } from '../../engine/session/open-contract.ts';

const bench = await openBench({ contract: await openContract('.'), seed: 1 });
// Each needs a complete asset of its own.
const own = bench.plan.cases.filter(({ case: { id } }) => id.startsWith('lenient-json/lenient/fireSandboxEvent/'));

async function judge(oneFailsOf: number, tamper: Tamper = (reply) => reply): Promise<readonly Entry[]> {
  const timed = await bench.judge({ oneFailsOf, tamper }, { cases: own });
  return timed.map(({ entry }) => entry);
}

it('an asset that fails is no complete one, so that another is made', async () => {
  const entries = await judge(3);
  expect(entries.length).toBeGreaterThan(5);
  expect(entries.map(({ outcome }) => outcome)).toEqual(entries.map(() => 'pass'));
});

it('where each asset fails nothing is waited for, and the reason is told', async () => {
  let reads = 0;
  const entries = await judge(1, (reply, { operation }) => {
    reads += operation === 'getSubmission' ? 1 : 0;
    return reply;
  });
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(60);
  for (const { outcome, reason } of entries) {
    expect(outcome).toBe('error');
    expect(reason).toContain("not with $response.body#/status == 'complete'");
  }
});

it('a state that goes another way is given up only after many times in a row', () => {
  const went: NotArranged = {
    ok: false,
    reason: 'it failed',
    why: 'unmet',
    isOver: true,
    exchanges: [],
    resources: [],
    restores: [],
  };
  const failures = createKnownFailures({ now: () => 0, sleep: () => Promise.resolve() });
  for (let times = 1; times <= 19; times += 1) failures.note('s', went, 0);
  expect(failures.of('s')).toBeUndefined();
  failures.note('s', went, 0);
  expect(failures.of('s')).toMatchObject({ ok: false, reason: 'it failed' });
});
