import { afterEach, expect, it, vi } from 'vitest';
import { onStall } from '../../engine/session/on-stall.ts';
import { faithful } from '../../reference/client/rules.ts';

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const SECOND = 1000;

afterEach(() => {
  vi.useRealTimers();
});

it('a latest moment further away than a timer can wait is not reached at once, and is reached', () => {
  vi.useFakeTimers();
  let isCalled = false;
  const leave = onStall(3 * LONGEST_TIMER_MS, () => {
    isCalled = true;
  });
  vi.advanceTimersByTime(3 * LONGEST_TIMER_MS - SECOND);
  expect(isCalled).toBe(false);
  vi.advanceTimersByTime(2 * SECOND);
  expect(isCalled).toBe(true);
  leave();
});

it('the faithful client waits as long as it is told, however long that is', async () => {
  vi.useFakeTimers();
  let isOver = false;
  const waiting = faithful.sleep(2 * LONGEST_TIMER_MS).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(2 * LONGEST_TIMER_MS - SECOND);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  await waiting;
  expect(isOver).toBe(true);
});
