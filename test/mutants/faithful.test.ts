import { beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '../../engine/selftest/bench.ts';
import { judgeFaithful } from '../../engine/selftest/index.ts';
import { silentSpots } from '../../reference/silent-spots.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { isFull } from '../is-full.ts';

const contract = await openContract('.');
const seeds = isFull ? Array.from({ length: 30 }, (_, at) => at + 1) : [2];

describe.each(seeds)('with the seed %i', (seed) => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench({ contract, seed });
  });

  test.each(Object.keys(silentSpots))('nothing is held against a faithful server: %s', async (server) => {
    const { complaints, cases } = await judgeFaithful(server, bench);
    expect(complaints).toEqual([]);
    expect(cases).toBeGreaterThan(250);
  });
});
