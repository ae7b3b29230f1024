import { expect, test } from 'vitest';
import { createUnkeptWaits } from '../../engine/run/perform/unkept-waits.ts';

test('a lane backs off while its waits are not kept, and no longer once one is', () => {
  const waits = createUnkeptWaits();
  const seen = [0, 1, 2, 3, 4, 5].map(() => {
    waits.note('b/sandbox', false);
    return waits.backoffMs('b/sandbox');
  });
  expect(seen).toEqual([100, 200, 400, 400, 400, 400]);
  expect(waits.backoffMs('other/sandbox')).toBe(0);
  waits.note('b/sandbox', true);
  expect(waits.backoffMs('b/sandbox')).toBe(0);
});

test('a lane in which nothing helps is hopeless, and not waited for', () => {
  const waits = createUnkeptWaits();
  for (let times = 0; times < 19; times += 1) waits.note('b/sandbox', false);
  expect([waits.isHopeless('b/sandbox'), waits.backoffMs('b/sandbox')]).toEqual([true, 0]);
  waits.note('b/sandbox', true);
  expect(waits.isHopeless('b/sandbox')).toBe(false);
});
