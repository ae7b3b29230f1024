import fc from 'fast-check';
import type { Case, Contract, Generators, Variation } from '../core/model/index.ts';
import { varyCase } from './vary-case.ts';

/** What drew a probe: a seed, and the path from it to the probe. */
export interface Draw {
  readonly seed: number;
  readonly path: string;
}

/** Returns the case that sends what was once drawn for a property, or undefined where its generator draws nothing. */
export function redraw(
  candidate: Case,
  id: string,
  { seed, path }: Draw,
  context: { readonly contract: Contract; readonly generators: Generators; readonly mediaAllow: readonly string[] },
): Case | undefined {
  const { property, operation } = candidate;
  const arbitrary = context.generators[property?.generator ?? '']?.arbitrary?.({ ...context, operation });
  if (arbitrary === undefined) return undefined;
  // The path leads to the same probe only through a property of the same kind as the one that found it.
  const drawing = fc.asyncProperty(arbitrary, (variation: Variation) => Promise.resolve(variation.id !== ''));
  const [drawn] = fc.sample(drawing, { seed, path, numRuns: 1 });
  return drawn === undefined ? undefined : varyCase(candidate, drawn[0], id);
}
