import { expect, test } from 'vitest';
import { createVirtualClock } from '../../engine/selftest/memory/virtual-clock.ts';

test('a wait takes the time it asks for, and none of ours', async () => {
  const clock = createVirtualClock();
  const start = clock.now();
  await clock.sleep(3_600_000);
  expect(clock.now() - start).toBe(3_600_000);
});

test('waits end in the order of time', async () => {
  const clock = createVirtualClock();
  const ended: number[] = [];
  await Promise.all([300, 100, 200].map((ms) => clock.sleep(ms).then(() => ended.push(ms))));
  expect(ended).toEqual([100, 200, 300]);
});

test('no wait ends before the work that is under way', async () => {
  const clock = createVirtualClock();
  const ended: string[] = [];
  const work = clock.during(new Promise<void>((resolve) => setTimeout(resolve, 20))).then(() => ended.push('work'));
  await Promise.all([clock.sleep(1).then(() => ended.push('wait')), work]);
  expect(ended).toEqual(['work', 'wait']);
});

test('an aborted wait ends at once', async () => {
  const clock = createVirtualClock();
  const start = clock.now();
  await clock.sleep(1000, AbortSignal.abort());
  expect(clock.now()).toBe(start);
});
