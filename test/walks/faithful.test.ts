import { beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '../../engine/selftest/bench.ts';
import { judgeFaithful } from '../../engine/selftest/index.ts';
import { silentSpots } from '../../reference/silent-spots.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { limitEach } from '../../reference/index.ts';
import { isFull } from '../is-full.ts';

const contract = await openContract('.');
const seeds = isFull ? Array.from({ length: 30 }, (_, at) => at + 1) : [2];
const MINUTE = limitEach({ kind: 'fixed-window', requests: 60, windowMs: 60_000 });

describe.each(seeds)('with the seed %i', (seed) => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench({ contract, seed, ...(isFull ? { walks: 200, depth: 'deep' } : { walks: 20 }) });
  });

  test.each(Object.keys(silentSpots))('no walk and no race is held against a faithful server: %s', async (server) => {
    const { complaints, cases } = await judgeFaithful(server, bench);
    expect(complaints).toEqual([]);
    expect(cases).toBe(bench.plan.cases.length);
  });

  test('nor against one that is limited to 60 requests a minute', async () => {
    const timed = await bench.judge({ limits: MINUTE }, bench.plan);
    expect(timed.filter(({ entry: { outcome } }) => outcome !== 'pass').map(({ entry }) => entry.title)).toEqual([]);
  });

  test('most rows of the lifecycle are come by', async () => {
    const timed = await bench.judge({}, bench.plan);
    const reached = new Set(timed.flatMap(({ entry }) => entry.walk?.steps.flatMap(({ rows }) => rows) ?? []));
    const all = contract.lifecycle?.calls.flatMap(({ rows }) => rows) ?? [];
    expect(reached.size).toBeGreaterThan((isFull ? 0.9 : 0.4) * all.length);
  });
});
