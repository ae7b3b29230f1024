import type { Scope } from '../core/expression/index.ts';
import { lookIn } from '../core/expression/index.ts';
import type { WalkCall, WalkStep } from '../core/model/index.ts';
import { createRandom } from '../core/random/index.ts';
import { baseScope, type CaseTools } from '../run/index.ts';
import type { Held } from './walking.ts';

/** Returns what the request of a step may refer to: its thing by the name of the entity, and the others by their own names. */
export function walkScope(
  name: string,
  call: WalkCall,
  step: WalkStep,
  things: ReadonlyMap<string, Held>,
  { tools }: CaseTools,
): Scope {
  const named = [...(step.on === undefined ? [] : [[call.of ?? '', step.on] as const]), ...Object.entries(step.with)];
  const own = named.flatMap(([alias, id]) => {
    const held = things.get(id);
    return held === undefined ? [] : [[alias, lookIn(held.outputs)] as const];
  });
  const random = createRandom(tools.seed, `${name}/${step.number}`);
  return { ...baseScope(tools, random, {}), ...Object.fromEntries(own) };
}
