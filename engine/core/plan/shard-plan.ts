import type { Plan, PlannedCase, Shard } from '../model/index.ts';
import { createRandom } from '../random/index.ts';

/**
 * Returns the part of a plan that one shard runs. Every case is in exactly one of them, whatever the seed; each lane is
 * dealt out evenly. The cases that exhaust a bucket or break the target stay together: two such at a time would tell
 * nothing of the target.
 */
export function shardPlan({ cases }: Plan, shard: Shard): Plan {
  const piles = new Map<string, PlannedCase[]>();
  for (const planned of cases) {
    const name = pileOf(planned);
    const pile = piles.get(name);
    if (pile === undefined) piles.set(name, [planned]);
    else pile.push(planned);
  }
  const sorted = [...piles].sort(([one], [other]) => (one < other ? -1 : 1));
  // Each pile starts at another shard, so that the first one does not get the rest of every pile.
  const own = new Set(sorted.flatMap(([name, pile], start) => deal(name, pile, start, shard)));
  return { cases: cases.filter((planned) => own.has(planned)) };
}

function pileOf(planned: PlannedCase): string {
  const { effect, property } = planned.case;
  const lane = planned.skip === undefined ? planned.lane : 'skipped';
  if (effect === 'exhausts' || effect === 'breaks') return WHOLE;
  // A property costs many requests, so these are dealt out by themselves.
  return property === undefined ? lane : `${lane} at random`;
}

function deal(name: string, pile: readonly PlannedCase[], start: number, { index, of }: Shard): readonly PlannedCase[] {
  if (name === WHOLE) return start % of === index - 1 ? pile : [];
  return [...pile].sort(byHash).filter((_, place) => (place + start) % of === index - 1);
}

function byHash({ case: one }: PlannedCase, { case: other }: PlannedCase): number {
  return hash(one.id) - hash(other.id) || (one.id < other.id ? -1 : 1);
}

function hash(name: string): number {
  return createRandom(0, name).int(2 ** 31);
}

const WHOLE = 'exhausts or breaks';
