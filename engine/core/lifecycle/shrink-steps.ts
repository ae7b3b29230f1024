import type { WalkStep } from '../model/index.ts';
import { areKin } from './thing.ts';

/** Returns the steps without those that have nothing to do with the things of the last one. */
export function sliceSteps(steps: readonly WalkStep[]): readonly WalkStep[] {
  const last = steps.at(-1);
  if (last === undefined) return steps;
  const wanted = new Set<string>();
  const want = (step: WalkStep): void => {
    for (const id of namesOf(step)) wanted.add(id);
  };
  want(last);
  const kept = [last];
  for (const step of steps.slice(0, -1).toReversed()) {
    const isMaking = [...wanted].some((id) => areKin(id, String(step.number)));
    const isTouching = namesOf(step).some((id) => [...wanted].some((other) => areKin(id, other)));
    if (!isMaking && !isTouching) continue;
    want(step);
    kept.push(step);
  }
  return kept.toReversed();
}

/**
 * Returns a sequence that still fails and of which no step can go: the last step with what makes its things, where that does;
 * else with one step more, the nearest first; else what is left once halves, then parts of them, then single steps were left
 * out.
 */
export async function shrinkSteps(
  steps: readonly WalkStep[],
  fails: (steps: readonly WalkStep[]) => Promise<boolean>,
): Promise<readonly WalkStep[]> {
  const sliced = sliceSteps(steps);
  for (const few of listFew(sliced)) {
    if (few.length < steps.length && (await fails(few)))
      return few.length === sliced.length ? few : leaveOut(few, fails);
  }
  return leaveOut(sliced.length < steps.length && (await fails(sliced)) ? sliced : steps, fails);
}

async function leaveOut(
  steps: readonly WalkStep[],
  fails: (steps: readonly WalkStep[]) => Promise<boolean>,
): Promise<readonly WalkStep[]> {
  let least = steps;
  for (let size = Math.ceil((steps.length - 1) / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = least.length - 1; end > 0; end = Math.min(end - size, least.length - 1)) {
      const begin = Math.max(0, end - size);
      const rest = withoutOrphans(least.filter((_, place) => place < begin || place >= end));
      if (rest.at(-1) === least.at(-1) && (await fails(rest))) least = rest;
    }
  }
  return least;
}

// Most departures need no more than one step before the last one.
function listFew(steps: readonly WalkStep[]): readonly (readonly WalkStep[])[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const others = steps.slice(0, -1).toReversed().slice(0, MOST_TRIED);
  const bare = withMakers([last], steps);
  const more = others.filter((step) => !bare.includes(step)).map((step) => withMakers([step, last], steps));
  return [bare, ...more];
}

const MOST_TRIED = 12;

function withMakers(wanted: readonly WalkStep[], steps: readonly WalkStep[]): readonly WalkStep[] {
  const kept = new Set(wanted);
  // A set that grows while it is gone through is gone through to its end.
  for (const step of kept) {
    for (const id of namesOf(step)) {
      const maker = steps.find(({ number }) => areKin(id, String(number)));
      if (maker !== undefined) kept.add(maker);
    }
  }
  return steps.filter((step) => kept.has(step));
}

/** Returns the steps without those that name a thing which no step before them makes. */
export function withoutOrphans(steps: readonly WalkStep[]): readonly WalkStep[] {
  const kept: WalkStep[] = [];
  for (const step of steps) {
    if (namesOf(step).every((id) => kept.some(({ number }) => areKin(id, String(number))))) kept.push(step);
  }
  return kept;
}

function namesOf({ on, with: companions }: WalkStep): readonly string[] {
  return [...(on === undefined ? [] : [on]), ...Object.values(companions)];
}
