import type { GeneratorContext, SendSpec } from '../../engine/core/model/index.ts';
import { listLocations } from '../schema/list-locations.ts';
import { listRealIds } from './real-ids.ts';

/** A place of a request that takes the id of a resource. */
export interface IdPlace {
  /** Name of the path parameter or of the property. */
  readonly name: string;
  /** Returns the send with another id in this place; all others name what exists. */
  readonly send: (id: string) => SendSpec;
}

/** Returns the places of an operation's path, then those of its body. */
export function listPlaces(context: GeneratorContext): readonly IdPlace[] {
  return [...listPathPlaces(context), ...listBodyPlaces(context)];
}

/** Returns the places of an operation's path, in its order. */
export function listPathPlaces({ contract, operation }: GeneratorContext): readonly IdPlace[] {
  const real = listRealIds(contract);
  const names = operation.parameters.flatMap(({ name, in: place }) => (place === 'path' ? [name] : []));
  const path = Object.fromEntries(names.map((name) => [name, real[name] ?? '']));
  return names.map((name) => ({ name, send: (id) => ({ path: { ...path, [name]: id } }) }));
}

// The properties of an operation's JSON body that take one id.
function listBodyPlaces(context: GeneratorContext): readonly IdPlace[] {
  const properties = listLocations(context).filter(
    ({ in: where, schema }) => where === 'body' && schema['format'] === 'uuid',
  );
  return properties.flatMap(({ path }) => {
    const name = path.at(-1) ?? '';
    // What the ids of a list refer to is not documented.
    if (/^\d+$/.test(name)) return [];
    return [{ name, send: (id: string) => ({ with: { [`/${path.join('/')}`]: id }, fault: name }) }];
  });
}
