import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Case, Contract, Generators, Variation } from '../core/model/index.ts';
import { varyCase } from './vary-case.ts';

/** What drew a probe: a seed, and the path from it to the probe. */
export interface Draw {
  readonly seed: number;
  readonly path: string;
}

/** Returns the case that sends what was once drawn for a property, or undefined where its generator draws it no more. */
export async function redraw(
  candidate: Case,
  id: string,
  draw: Draw,
  context: { readonly contract: Contract; readonly generators: Generators; readonly mediaAllow: readonly string[] },
): Promise<Case | undefined> {
  const { property, operation } = candidate;
  const arbitrary = context.generators[property?.generator ?? '']?.arbitrary?.({ ...context, operation });
  const drawn = arbitrary === undefined ? undefined : await drawAgain(arbitrary, draw);
  return drawn === undefined ? undefined : varyCase(candidate, drawn, id);
}

// Only a property of the same kind as the one that found the probe gets to it by its path; what fails at once is not shrunk.
async function drawAgain(arbitrary: Arbitrary<Variation>, { seed, path }: Draw): Promise<Variation | undefined> {
  const drawn: Variation[] = [];
  const property = fc.asyncProperty(arbitrary, (variation) => {
    drawn.push(variation);
    return Promise.resolve(false);
  });
  try {
    await fc.check(property, { seed, path, numRuns: 1, endOnFailure: true });
  } catch {
    // The path leads nowhere: the generator has changed.
    return undefined;
  }
  return drawn[0];
}
