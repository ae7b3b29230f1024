import * as fc from 'fast-check';
import type { Generator } from '../engine/core/model/index.ts';
import { drawPathIds } from './ids/draw-path-ids.ts';
import { listPlaces } from './ids/id-place.ts';
import { idVariation } from './ids/id-variation.ts';
import { listOwnKinds } from './ids/real-ids.ts';
import { SOME_UUID } from './ids/uuid-versions.ts';
import { id } from './needs.ts';

/** Makes ids that name nothing and have the form of those that do: UUIDs of version 4 and near misses of real ids. */
export const unknownIds: Generator = {
  makes: 'ids that name nothing and have the form of those that do',
  needs: id,
  enumerate: (context) =>
    listPlaces(context).flatMap((place) => [
      idVariation(place, 'version-4', 'an unknown UUID of version 4', SOME_UUID),
      ...listOwnKinds(context, place).map(([, expression]) =>
        idVariation(place, 'near-miss', 'an id that exists with its last digit changed', `${expression}~near`),
      ),
    ]),
  arbitrary: (context) => drawPathIds(context, fc.uuid({ version: 4 })),
};
