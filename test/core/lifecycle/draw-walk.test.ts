import { describe, expect, test } from 'vitest';
import {
  callOf,
  drawWalk,
  readPath,
  shrinkSteps,
  sliceSteps,
  withoutOrphans,
  writePath,
} from '../../../engine/core/lifecycle/index.ts';
import { createRandom } from '../../../engine/core/random/index.ts';
import type { WalkStep } from '../../../engine/core/model/index.ts';
import { lifecycle } from './built-in.ts';

const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
const draw = (seed: number, length = 40): readonly WalkStep[] =>
  drawWalk(lifecycle, createRandom(seed, 'walk'), length);

describe('a walk', () => {
  test('is the same for the same seed, and another for another one', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test.each(seeds)('names only what a step before it makes, with the seed %i', (seed) => {
    const steps = draw(seed);
    expect(steps).toHaveLength(40);
    expect(withoutOrphans(steps)).toEqual(steps);
  });

  test('comes by nearly every call, and by refusals as well as by successes', () => {
    const drawn = new Set(seeds.flatMap((seed) => draw(seed)).map((step) => step.call));
    expect(drawn.size).toBeGreaterThan(0.9 * lifecycle.calls.length);
    const again = seeds.filter((seed) => draw(seed).some((step) => isSecondDeletion(step, draw(seed))));
    expect(again.length).toBeGreaterThan(3);
  });

  test.each(seeds)('is read again from its line, with the seed %i', (seed) => {
    expect(readPath(writePath(draw(seed)))).toEqual(draw(seed));
  });

  test.each(['', 'nonsense', '1:', '0:upload x', 'upload'])('is not read from %j', (line) => {
    expect(readPath(line)).toBeUndefined();
  });
});

describe('a failing walk', () => {
  const steps = draw(5);

  test('is cut to what has to do with its last step', () => {
    const sliced = sliceSteps(steps);
    expect(sliced.at(-1)).toEqual(steps.at(-1));
    expect(withoutOrphans(sliced)).toEqual(sliced);
    expect(sliced.length).toBeLessThan(steps.length);
  });

  test('is shrunk to the calls that it fails by', async () => {
    const path =
      '0:upload 1:subscribe 2:read-subscription@1.0 3:disable@1.0 4:list@1.0 5:enable@1.0 6:read-subscription@1.0';
    const fails = (few: readonly WalkStep[]): Promise<boolean> =>
      Promise.resolve(
        ['subscribe', 'disable', 'list', 'read-subscription'].every((name) => few.some((one) => one.call === name)),
      );
    const least = await shrinkSteps(readPath(path) ?? [], fails);
    expect(least.map((one) => one.call)).toEqual(['subscribe', 'disable', 'list', 'read-subscription']);
  });

  test('stays as it is where no part of it fails', async () => {
    expect(await shrinkSteps(steps, () => Promise.resolve(false))).toEqual(steps);
  });
});

test('every call of a walk is one of the lifecycle', () => {
  expect(draw(3).every(({ call }) => callOf(lifecycle, call) !== undefined)).toBe(true);
});

function isSecondDeletion({ call, on, number }: WalkStep, steps: readonly WalkStep[]): boolean {
  return (
    call === 'delete' && steps.some((other) => other.call === 'delete' && other.on === on && other.number < number)
  );
}
