import { expect, it } from 'vitest';
import type { ReferenceOptions } from '../../reference/index.ts';
import type { Entry } from '../../engine/core/model/index.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import { openContract } from '../../engine/session/open-contract.ts';

const bench = await openBench({ contract: await openContract('.'), seed: 1 });
const plan = { cases: bench.plan.cases.filter(({ case: { id } }) => id === 'retry-in-progress/running') };

async function judge(options: ReferenceOptions): Promise<Pick<Entry, 'outcome' | 'reason'>> {
  const [timed] = await bench.judge(options, plan);
  if (timed === undefined) throw new TypeError('The case was not run.');
  const { outcome, reason } = timed.entry;
  return { outcome, ...(reason === undefined ? {} : { reason }) };
}

const REASON =
  'the state that it needs ended too soon, three times: how long a retry runs is not documented, so that it may be over at once';

it('a retry that is over at once is skipped, with the reason', async () => {
  expect(await judge({ retrySettleMs: 0 })).toEqual({ outcome: 'skip', reason: REASON });
});

it('a retry that runs is judged', async () => {
  expect(await judge({})).toEqual({ outcome: 'pass' });
});

// It runs until it is looked at twice.
function endAfterProbe(answer: number): ReferenceOptions {
  let looks = 0;
  const retried = new Set<string>();
  return {
    tamper: (reply, { operation, label, request }) => {
      if (operation === 'retryAsset') {
        if (retried.has(request.path)) return { ...reply, status: answer, body: '{"detail":"x"}' };
        retried.add(request.path);
        return reply;
      }
      if (operation !== 'getAsset' || label !== 'ok') return reply;
      looks += 1;
      const status = looks % 2 === 1 ? 'processing' : 'complete';
      return { ...reply, body: { ...(reply.body as Record<string, unknown>), status } }; // an asset
    },
  };
}

it('a retry that is over after the second one is skipped, whatever refusal that got', async () => {
  expect(await judge(endAfterProbe(404))).toEqual({ outcome: 'skip', reason: REASON });
});

it('a failure is one, whether the retry is over or not', async () => {
  expect(await judge(endAfterProbe(500))).toMatchObject({ outcome: 'fail' });
});

it('what no answer may hold is held against it, whether the retry is over or not', async () => {
  expect(await judge(endAfterProbe(418))).toMatchObject({ outcome: 'fail' });
});
