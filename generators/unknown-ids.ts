import fc from 'fast-check';
import type { Generator, GeneratorContext, Variation } from '../engine/core/model/index.ts';
import { listBodyPlaces, listPathPlaces, type IdPlace } from './ids/id-place.ts';
import { listRealIds } from './ids/real-ids.ts';
import { toKebab } from './schema/location.ts';
import { UUIDS } from './ids/uuid-versions.ts';

/** Makes ids that name nothing where they stand: UUIDs of each version, near misses of real ids, ids of other kinds. */
export const unknownIds: Generator = {
  enumerate: (context) =>
    listPlaces(context).flatMap((place) => [
      ...UUIDS.map(({ id, what, uuid }) => vary(place, id, what, uuid)),
      ...listOwnKinds(context, place).map(([, expression]) =>
        vary(place, 'near-miss', 'an id that exists with its last digit changed', `${expression}~near`),
      ),
      ...listOtherKinds(context, place).map(([name, expression]) =>
        vary(place, `is-${toKebab(name)}`, `an id of another kind, a ${name}`, expression),
      ),
    ]),
  // The rest of an operation's code looks an id up as the plain read does.
  arbitrary: (context) => (isPlainRead(context) ? randomId(listPathPlaces(context)) : undefined),
};

function listPlaces(context: GeneratorContext): readonly IdPlace[] {
  return [...listPathPlaces(context), ...listBodyPlaces(context)];
}

type RealId = readonly [kind: string, expression: string];

function listOwnKinds({ contract }: GeneratorContext, place: IdPlace): readonly RealId[] {
  return Object.entries(listRealIds(contract)).filter(([kind]) => isOfKind(place, kind));
}

function listOtherKinds({ contract }: GeneratorContext, place: IdPlace): readonly RealId[] {
  return Object.entries(listRealIds(contract)).filter(([kind]) => !isOfKind(place, kind));
}

// `previousSubmissionId` takes what `submission_id` takes.
function isOfKind({ name }: IdPlace, kind: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replaceAll('_', '');
  return fold(name).endsWith(fold(kind));
}

function vary(place: IdPlace, id: string, what: string, value: string): Variation {
  return { id: `${toKebab(place.name)}-${id}`, label: `${place.name} is ${what}`, send: place.send(value) };
}

function isPlainRead({ operation }: GeneratorContext): boolean {
  return operation.method === 'GET' && operation.path.endsWith('}');
}

function randomId(places: readonly IdPlace[]): fc.Arbitrary<Variation> | undefined {
  if (places.length === 0) return undefined;
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(1, 4, 6, 7).chain(randomUuid))
    .map(([place, uuid]) => vary(place, 'random', 'an unknown UUID', uuid));
}

function randomUuid(version: 1 | 4 | 6 | 7): fc.Arbitrary<string> {
  return fc.uuid({ version });
}
