import type { Lifecycle, WalkCall } from '../../../engine/core/model/index.ts';
import { callOf, type Knowledge } from '../../../engine/core/lifecycle/index.ts';
import { openContract } from '../../../engine/session/open-contract.ts';

const found = (await openContract('.')).lifecycle;
if (found === undefined) throw new Error('The built-in contract has no lifecycle.');

/** The lifecycle of the built-in contract. */
export const lifecycle: Lifecycle = found;

/** A call of it. */
export function call(name: string): WalkCall {
  const one = callOf(lifecycle, name);
  if (one === undefined) throw new Error(`There is no call ${name}.`);
  return one;
}

/** What is known where nothing but the states is. */
export function knowing(...states: readonly string[]): Knowledge {
  return { states, isFresh: false, trail: [] };
}
