import { openBench, type Bench } from '../../engine/selftest/bench.ts';
import type { TamperContext } from '../../reference/index.ts';
import { contract } from './made-cases.ts';

/** What the random probes of a case found. */
export interface Found {
  /** What each failure says is wrong with its probe. */
  readonly labels: readonly string[];
  readonly requests: number;
}

/** Runs the random probes of some cases against a reference in memory that answers 500 where it is hit. */
export async function judgeAtRandom(
  name: string,
  bench: Bench,
  isHit: (context: TamperContext) => boolean,
): Promise<Found> {
  const cases = bench.plan.cases.filter(
    ({ case: { id, property } }) => property !== undefined && `${id}/`.startsWith(`${name}/`),
  );
  const timed = await bench.judge(
    {
      tamper: (reply, context) =>
        isHit(context) ? { ...reply, status: 500, body: { detail: 'Internal server error' } } : reply,
    },
    { cases },
  );
  const failed = timed.map(({ entry }) => entry).filter(({ outcome }) => outcome !== 'pass');
  return {
    labels: failed.map(({ title }) => title.split(': ').slice(1).join(': ')),
    requests: Math.max(...timed.map(({ requests }) => requests)),
  };
}

/** Opens the benches of some seeds, with as many random probes as a standard run draws. */
export async function openBenches(seeds: readonly number[]): Promise<readonly Bench[]> {
  return Promise.all(seeds.map((seed) => openBench({ contract, seed, fuzz: 25 })));
}
