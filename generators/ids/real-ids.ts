import type { Contract, GeneratorContext } from '../../engine/core/model/index.ts';
import type { IdPlace } from './id-place.ts';

/** Returns the expression of an id that exists, by the name of the path parameter that takes it: `$thing.id`. */
export function listRealIds({ operations }: Contract): Readonly<Record<string, string>> {
  // The first operation that takes an id has the state that costs least.
  const given = operations.flatMap(({ valid }) => Object.entries(valid.path ?? {}));
  return Object.fromEntries(given.toReversed());
}

/** The name of a path parameter, and the expression of an id that exists and that it takes. */
export type RealId = readonly [kind: string, expression: string];

/** Returns the ids that a place takes. */
export function listOwnKinds({ contract }: GeneratorContext, place: IdPlace): readonly RealId[] {
  return Object.entries(listRealIds(contract)).filter(([kind]) => isOfKind(place, kind));
}

/** Returns the ids that exist and that a place does not take. */
export function listOtherKinds({ contract }: GeneratorContext, place: IdPlace): readonly RealId[] {
  return Object.entries(listRealIds(contract)).filter(([kind]) => !isOfKind(place, kind));
}

// `previousThingId` takes what `thing_id` takes.
function isOfKind({ name }: IdPlace, kind: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replaceAll('_', '');
  return fold(name).endsWith(fold(kind));
}
