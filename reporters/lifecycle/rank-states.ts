import type { WalkedEntity } from '../../engine/core/model/index.ts';

/** Returns by how many ways each state is reached from the beginning. */
export function rankStates({ states, edges }: WalkedEntity): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const begun = edges.flatMap(({ from, to }) => (from === undefined ? [to] : []));
  // Where something may begin anywhere, it is drawn from the states that nothing else leads to.
  const first = begun.filter((id) => !edges.some(({ from, to }) => from !== undefined && to === id));
  let reached = new Set(first.length > 0 ? first : begun);
  for (let rank = 0; reached.size > 0; rank += 1) {
    for (const id of reached) ranks.set(id, rank);
    reached = new Set(
      edges.flatMap(({ from, to }) => (from !== undefined && reached.has(from) && !ranks.has(to) ? [to] : [])),
    );
  }
  return new Map(states.map(({ id }) => [id, ranks.get(id) ?? 0]));
}

/** Returns the states in the order of their ranks, those of one rank as they were. */
export function orderByRank(entity: WalkedEntity): WalkedEntity['states'] {
  const ranks = rankStates(entity);
  return entity.states.toSorted((one, other) => (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0));
}
