import { beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '../../engine/selftest/bench.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { mutants } from '../../reference/mutants/index.ts';
import { isFull } from '../is-full.ts';

const walked = mutants.filter(({ rows }) => rows !== undefined);
const some = isFull ? walked : walked.filter((_, at) => at % 6 === 0);

describe('a server that loses the way between states', () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench({ contract: await openContract('.'), seed: 1 });
  });

  test.each(some.map((mutant) => [mutant.id, mutant] as const))(
    'is found by written cases where that is said, and by walks alone elsewhere: %s',
    async (_, { options, isWritten = false }) => {
      const timed = await bench.judge(options(), bench.plan);
      expect(timed.some(({ entry }) => entry.outcome === 'fail')).toBe(isWritten);
    },
  );

  test('is for the greater part what only walks find', () => {
    expect(walked.filter(({ isWritten }) => isWritten !== true).length).toBeGreaterThanOrEqual(25);
  });
});
