import type { Random } from './random.ts';

/** Returns the items in an order that the source of values decides. */
export function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const keyed = items.map((item) => ({ item, rank: random.int(2 ** 31) }));
  return keyed.sort((one, other) => one.rank - other.rank).map(({ item }) => item);
}
