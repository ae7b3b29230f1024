import { expect, it } from 'vitest';
import type { PlannedCase } from '../../engine/core/model/index.ts';
import { runInLanes } from '../../engine/run/run-in-lanes.ts';

/** Works on lanes of so many cases each until nothing is left to do; a case ends when it is let go. */
function watch(lanes: Readonly<Record<string, number>>, parallel: number) {
  const order: string[] = [];
  const underWay = new Map<string, () => void>();
  const cases = Object.entries(lanes).flatMap(([lane, count]) =>
    Array.from({ length: count }, (_, at) => ({ lane, case: { id: `${lane}/${at}` } })),
  ) as unknown as readonly PlannedCase[]; // a part of a case is enough here
  const done = runInLanes(cases, parallel, ({ case: { id } }) => {
    order.push(id);
    return new Promise((resolve) => {
      underWay.set(id, () => {
        underWay.delete(id);
        resolve();
      });
    });
  });
  const letGo = async (id: string): Promise<void> => {
    underWay.get(id)?.();
    await new Promise(setImmediate);
  };
  return { done, order, underWay: () => [...underWay.keys()], letGo };
}

it('no more cases are under way than allowed', async () => {
  const watched = watch({ a: 10, b: 10 }, 4);
  let most = 0;
  for (let [next] = watched.underWay(); next !== undefined; [next] = watched.underWay()) {
    most = Math.max(most, watched.underWay().length);
    await watched.letGo(next);
  }
  await watched.done;
  expect(most).toBe(4);
  expect(new Set(watched.order).size).toBe(20);
  expect(watched.order).toHaveLength(20);
});

it('lanes share what may be under way', () => {
  expect(watch({ a: 10, b: 10 }, 4).underWay()).toEqual(['a/0', 'b/0', 'a/1', 'b/1']);
});

it('each lane goes on with one case, however many lanes there are', () => {
  expect(watch({ a: 2, b: 2, c: 2, d: 2, e: 2 }, 2).underWay()).toEqual(['a/0', 'b/0', 'c/0', 'd/0', 'e/0']);
});

it('a lane that stands still holds up no other', async () => {
  const watched = watch({ still: 10, quick: 10 }, 4);
  for (let at = 0; at < 10; at += 1) await watched.letGo(`quick/${at}`);
  expect(watched.order.filter((id) => id.startsWith('quick'))).toHaveLength(10);
  expect(watched.underWay().every((id) => id.startsWith('still'))).toBe(true);
});

it('a lane takes the place of one that is through', async () => {
  const watched = watch({ short: 1, long: 10 }, 2);
  await watched.letGo('short/0');
  expect(watched.underWay()).toEqual(['long/0', 'long/1']);
});

it('probes with a live key go one by one', () => {
  expect(watch({ 'webhook_read/live': 5 }, 4).underWay()).toEqual(['webhook_read/live/0']);
});
