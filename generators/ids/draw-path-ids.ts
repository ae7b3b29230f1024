import * as fc from 'fast-check';
import type { GeneratorContext, Variation } from '../../engine/core/model/index.ts';
import { listPathPlaces } from './id-place.ts';
import { idVariation } from './id-variation.ts';

/** Draws UUIDs for the places of a plain read's path: the rest of an operation's code looks an id up as that does. */
export function drawPathIds(
  context: GeneratorContext,
  uuids: fc.Arbitrary<string>,
): fc.Arbitrary<Variation> | undefined {
  const { method, path } = context.operation;
  const places = listPathPlaces(context);
  if (method !== 'GET' || !path.endsWith('}') || places.length === 0) return undefined;
  return fc
    .tuple(fc.constantFrom(...places), uuids)
    .map(([place, uuid]) => idVariation(place, 'random', 'an unknown UUID', uuid));
}
