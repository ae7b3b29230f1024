import { expect, it } from 'vitest';
import { createFreshIds } from '../../engine/run/fresh-ids.ts';
import { createFakeClock } from '../fake-clock.ts';

it('fresh ids bear the tag, differ, and are no tag of a case', () => {
  const freshId = createFreshIds('assay-1', createFakeClock());
  const ids = Array.from({ length: 1000 }, freshId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.filter((id) => !/^assay-1-n[0-9a-z]+$/.test(id))).toEqual([]);
});

it('a run that goes on gives none of the ids that were given', async () => {
  const clock = createFakeClock();
  const before = Array.from({ length: 50 }, createFreshIds('assay-1', clock));
  await clock.sleep(1000);
  const after = Array.from({ length: 50 }, createFreshIds('assay-1', clock));
  expect(after.filter((id) => before.includes(id))).toEqual([]);
});
