import { expect, it } from 'vitest';
import { createRandom, shuffle } from '../../../engine/core/random/index.ts';

it('the same seed and name give the same values', () => {
  const values = (seed: number, name: string): readonly unknown[] => {
    const random = createRandom(seed, name);
    return [random.uuid(), random.hex(64), random.int(10)];
  };
  expect(values(1, 'a')).toEqual(values(1, 'a'));
  expect(values(1, 'a')).not.toEqual(values(2, 'a'));
  expect(values(1, 'a')).not.toEqual(values(1, 'b'));
});

it('a UUID has version 4 and the variant of RFC 9562', () => {
  const random = createRandom(3, 'uuid');
  for (let index = 0; index < 200; index += 1) {
    expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

it('whole numbers fill their range evenly', () => {
  const random = createRandom(5, 'range');
  const counts = Array.from({ length: 8 }, () => 0);
  for (let index = 0; index < 8000; index += 1) {
    const value = random.int(8);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});

it('shuffling keeps every item and depends on the seed alone', () => {
  const items = Array.from({ length: 30 }, (_, index) => index);
  const shuffled = shuffle(items, createRandom(1, 'x'));
  expect([...shuffled].sort((one, other) => one - other)).toEqual(items);
  expect(shuffled).not.toEqual(items);
  expect(shuffle(items, createRandom(1, 'x'))).toEqual(shuffled);
});
