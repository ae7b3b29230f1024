import * as fc from 'fast-check';
import type { Generator } from '../engine/core/model/index.ts';
import { drawPathIds } from './ids/draw-path-ids.ts';
import { listPlaces } from './ids/id-place.ts';
import { idVariation } from './ids/id-variation.ts';
import { listOtherKinds } from './ids/real-ids.ts';
import { toKebab } from './schema/location.ts';
import { OTHER_UUIDS } from './ids/uuid-versions.ts';
import { id } from './needs.ts';

/**
 * Makes ids that name nothing where they stand and may have another form than those that do: UUIDs of versions other than
 * 4, and ids of other kinds.
 */
export const otherIds: Generator = {
  makes: 'ids that name nothing and may have another form: UUIDs of other versions, and ids of other kinds',
  needs: id,
  enumerate: (context) =>
    listPlaces(context).flatMap((place) => [
      ...OTHER_UUIDS.map(({ id, what, uuid }) => idVariation(place, id, what, uuid)),
      ...listOtherKinds(context, place).map(([name, expression]) =>
        idVariation(place, `is-${toKebab(name)}`, `an id of another kind, a ${name}`, expression),
      ),
    ]),
  arbitrary: (context) => drawPathIds(context, fc.constantFrom(1, 6, 7).chain(drawUuid)),
};

function drawUuid(version: 1 | 6 | 7): fc.Arbitrary<string> {
  return fc.uuid({ version });
}
