import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../engine/core/model/index.ts';
import { openBench, type Bench } from '../../engine/selftest/bench.ts';
import { judgeFaithful } from '../../engine/selftest/index.ts';
import { silentSpots } from '../../reference/silent-spots.ts';
import { isFull } from '../is-full.ts';
import { contract } from './made-cases.ts';

const RUNS = 200;
const seeds = Array.from({ length: isFull ? 20 : 5 }, (_, index) => index + 1);

// All servers with all runs take ten minutes, so that the short form draws fewer for those that only differ where the
// documentation is silent.
const runsOf = (server: string): number => (isFull || server === 'usual' ? RUNS : 10);

describe.each(seeds)('with the seed %i', (seed) => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench({ contract, seed, fuzz: RUNS });
  });

  it.each(Object.keys(silentSpots))('no random probe is held against a faithful server: %s', async (server) => {
    const plan = atRandom(bench.plan, runsOf(server));
    const { complaints, cases } = await judgeFaithful(server, { ...bench, plan });
    expect(complaints).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(plan.cases.length);
  });
});

function atRandom({ cases }: Plan, runs: number): Plan {
  return {
    cases: cases.flatMap((planned) => {
      const { property } = planned.case;
      return property === undefined ? [] : [{ ...planned, case: { ...planned.case, property: { ...property, runs } } }];
    }),
  };
}
