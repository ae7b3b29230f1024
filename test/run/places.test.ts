import { describe, expect, it } from 'vitest';
import { createPlaces } from '../../engine/run/places.ts';

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('places', () => {
  it('are given in the order in which they were asked for', async () => {
    const places = createPlaces(2, () => undefined);
    const order: number[] = [];
    const all = [0, 1, 2, 3].map((one) => places.take().then(() => order.push(one)));
    await settle();
    expect([order, places.taken()]).toEqual([[0, 1], 2]);
    places.give();
    places.give();
    await Promise.all(all);
    expect([order, places.taken()]).toEqual([[0, 1, 2, 3], 2]);
  });

  it('are never more than they were lowered to, and never none', async () => {
    const places = createPlaces(3, () => undefined);
    await places.take();
    await places.take();
    places.lower(0);
    expect(places.most()).toBe(1);
    places.lower(3);
    expect(places.most()).toBe(1);
    let isTaken = false;
    const third = places.take().then(() => (isTaken = true));
    places.give();
    await settle();
    expect(isTaken).toBe(false);
    places.give();
    await third;
    expect(places.taken()).toBe(1);
  });

  it('are asked for aloud where one has to wait, also when reminded', async () => {
    let wanted = 0;
    const places = createPlaces(1, () => (wanted += 1));
    await places.take();
    places.remind();
    expect(wanted).toBe(0);
    const second = places.take();
    places.remind();
    expect(wanted).toBe(2);
    places.give();
    await second;
    expect(wanted).toBe(2);
  });

  it('are watched: the most that were taken meanwhile', async () => {
    const places = createPlaces(3, () => undefined);
    await places.take();
    const peak = places.watch();
    await places.take();
    places.give();
    places.give();
    expect(peak()).toBe(2);
    expect(places.watch()()).toBe(0);
  });
});
