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
 * Returns the least sequence that still fails, among those that leave steps out: first all that seem unneeded, then halves,
 * then each by itself, until no step can go. The last one stays, and what names a thing that nobody makes goes with its maker.
 */
export async function shrinkSteps(
  steps: readonly WalkStep[],
  fails: (steps: readonly WalkStep[]) => Promise<boolean>,
): Promise<readonly WalkStep[]> {
  const sliced = sliceSteps(steps);
  let least = sliced.length < steps.length && (await fails(sliced)) ? sliced : steps;
  for (let size = Math.ceil((least.length - 1) / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let isSmaller = true; isSmaller;) {
      isSmaller = false;
      for (let at = 0; at < least.length - 1; at += size) {
        const rest = withoutOrphans(
          least.filter((_, place) => place < at || place >= at + size || place === least.length - 1),
        );
        if (rest.length === least.length || rest.at(-1) !== least.at(-1) || !(await fails(rest))) continue;
        least = rest;
        isSmaller = true;
        break;
      }
    }
  }
  return least;
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
