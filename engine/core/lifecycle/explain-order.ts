import type { Lifecycle, WalkCall } from '../model/index.ts';
import { closeStates, entityOf, rowsIn } from './thing.ts';

/** A call that was made at once with others, and its status. */
export interface Outcome {
  readonly call: WalkCall;
  readonly status: number;
}

/**
 * Returns the states that some order of calls leads to in which each is answered as it was, or undefined where there is none.
 * Where they were made at once, what one of them took on is not over before the last one.
 */
export function explainOrder(
  lifecycle: Lifecycle,
  outcomes: readonly Outcome[],
  states: readonly string[],
  isAtOnce = true,
): readonly string[] | undefined {
  const entity = entityOf(lifecycle, outcomes[0]?.call.of);
  const known = new Map<string, readonly string[]>();
  const ends = (left: readonly Outcome[], from: readonly string[]): readonly string[] => {
    if (left.length === 0) return from;
    const name = JSON.stringify([left.map(nameOf).sort(), [...from].sort()]);
    const before = known.get(name);
    if (before !== undefined) return before;
    const distinct = new Map(left.map((one) => [nameOf(one), one]));
    const found = [...distinct.values()].flatMap((next) => {
      const isPrompt = isAtOnce && rowsIn(next.call, from).some((row) => row.isPrompt);
      const after = follow(next, isPrompt ? from : closeStates(entity, from));
      const at = left.indexOf(next);
      return after.length === 0 ? [] : ends([...left.slice(0, at), ...left.slice(at + 1)], after);
    });
    const all = [...new Set(found)];
    known.set(name, all);
    return all;
  };
  const reached = ends(outcomes, states);
  return reached.length === 0 ? undefined : reached;
}

function follow({ call, status }: Outcome, states: readonly string[]): readonly string[] {
  const fitting = rowsIn(call, states).filter((row) => row.open !== undefined || row.statuses.includes(status));
  return [...new Set(fitting.flatMap(({ state = '', then }) => (status < 300 && then.length > 0 ? then : [state])))];
}

function nameOf({ call, status }: Outcome): string {
  return `${call.id} ${status}`;
}
