import type { Entity, Lifecycle, Row, WalkCall, WalkStep } from '../model/index.ts';

/** Something that a walk made, as far as its state is known. */
export interface Thing {
  /** `step.place`: the number of the step that made it, and its place among what that made. */
  readonly id: string;
  readonly entity: string;
  /** The states in which it may be. */
  readonly states: readonly string[];
}

/** Returns the things that an accepted step makes, in the states in which they may begin. */
export function thingsMadeBy({ number }: Pick<WalkStep, 'number'>, { makes }: WalkCall): readonly Thing[] {
  return makes.map(({ entity, states }, place) => ({ id: `${number}.${place}`, entity, states }));
}

/** Tells whether two things were made together. */
export function areKin(one: string, other: string): boolean {
  return one.split('.')[0] === other.split('.')[0];
}

/** Returns the states in which something may be by now: those in which it was, and those that they pass into by themselves. */
export function closeStates(entity: Entity | undefined, states: readonly string[]): readonly string[] {
  const found = new Set(states);
  // A set that grows while it is gone through is gone through to its end.
  for (const state of found) for (const next of stateOf(entity, state)?.becomes ?? []) found.add(next);
  return [...found];
}

/** Tells whether something stays in a state for as long as nobody does anything. */
export function isLasting(entity: Entity | undefined, state: string): boolean {
  return (stateOf(entity, state)?.becomes ?? []).length === 0;
}

/** Returns the rows of a call for the states in which its thing may be. */
export function rowsIn({ rows }: WalkCall, states: readonly string[]): readonly Row[] {
  return rows.filter(({ state }) => state === undefined || states.includes(state));
}

/** Returns the entity of a name. */
export function entityOf({ entities }: Pick<Lifecycle, 'entities'>, name: string | undefined): Entity | undefined {
  return entities.find(({ id }) => id === name);
}

/** Returns the call of a name. */
export function callOf({ calls }: Pick<Lifecycle, 'calls'>, name: string): WalkCall | undefined {
  return calls.find(({ id }) => id === name);
}

function stateOf(entity: Entity | undefined, name: string): Entity['states'][number] | undefined {
  return entity?.states.find(({ id }) => id === name);
}
