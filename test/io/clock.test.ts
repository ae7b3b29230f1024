import { expect, it } from 'vitest';
import { realClock } from '../../engine/io/clock.ts';

it('a wait in real time never ends before the clock says so', async () => {
  const early: number[] = [];
  await Promise.all(
    Array.from({ length: 2000 }, async (_, at) => {
      // Begun at all parts of a millisecond, and asking for all parts of one.
      await realClock.sleep(at % 7);
      const ms = 1 + (at % 40) + at / 2000;
      const began = realClock.now();
      await realClock.sleep(ms);
      const took = realClock.now() - began;
      // A moment is a number of so many digits that its last one stands for a part of a microsecond.
      if (took < ms - 0.001) early.push(ms - took);
    }),
  );
  expect(early).toEqual([]);
});

it('a wait longer than a timer can last does not end at once', async () => {
  const ended = new AbortController();
  let isOver = false;
  const waiting = realClock.sleep(2 ** 31 + 5000, ended.signal).then(() => {
    isOver = true;
  });
  await realClock.sleep(50);
  expect(isOver).toBe(false);
  ended.abort();
  await waiting;
});

it('an abort ends a wait at once', async () => {
  const ended = new AbortController();
  const waiting = realClock.sleep(1_000_000, ended.signal);
  ended.abort();
  await waiting;
  await realClock.sleep(1_000_000, AbortSignal.abort());
});
