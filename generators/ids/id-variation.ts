import type { Variation } from '../../engine/core/model/index.ts';
import { toKebab } from '../schema/location.ts';
import type { IdPlace } from './id-place.ts';

/** Returns the variation that puts an id in a place. */
export function idVariation(place: IdPlace, id: string, what: string, value: string): Variation {
  return { id: `${toKebab(place.name)}-${id}`, label: `${place.name} is ${what}`, send: place.send(value) };
}
