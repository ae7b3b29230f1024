import type { Contract, Entry, WalkCall, WalkedStep } from '../model/index.ts';

/** Returns how many steps of walks and races were held against each clause of the lifecycle. */
export function countWalked({ lifecycle }: Contract, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (lifecycle === undefined) return counts;
  const calls = new Map(lifecycle.calls.map((call) => [call.id, call]));
  const { walks, races, new: made, same } = lifecycle.clauses;
  for (const { case: id, walk } of entries) {
    for (const step of walk?.steps ?? []) {
      const call = calls.get(step.call);
      if (call === undefined) continue;
      const whole = id.startsWith('race/') ? races : walks;
      const shown = call.shows === undefined || step.status >= 300 ? [] : [call.shows];
      const named = Object.keys(call.same).length === 0 || step.status >= 300 ? [] : [same];
      const born = call.makes.length === 0 || step.status >= 300 ? [] : [made];
      for (const clause of [whole, ...shown, ...named, ...born, ...restingOn(call, step)]) {
        counts.set(clause, (counts.get(clause) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function restingOn({ rows }: WalkCall, step: WalkedStep): readonly string[] {
  const own = rows.filter(({ id, open }) => open === undefined && step.rows.includes(id));
  return [...new Set(own.map(({ clause }) => clause))];
}
