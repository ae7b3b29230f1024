import type { Json } from '../../model/index.ts';
import { extendPointer } from '../../schema/extend-pointer.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import type { ParsedBody } from '../check.ts';

/** A place of a body, and what stands there. */
export interface Place {
  /** JSON pointer into the body. */
  readonly pointer: string;
  readonly value: Json;
}

/** Returns what stands at a JSON pointer of a body, in which `*` means every member or item. */
export function findPlaces(body: ParsedBody, pointer: string): readonly Place[] {
  if (body.kind !== 'json') return [];
  const names = pointer.split('/').slice(1);
  return names.reduce<readonly Place[]>(
    (places, name) => places.flatMap((place) => below(place, name.replaceAll('~1', '/').replaceAll('~0', '~'))),
    [{ pointer: '', value: body.value }],
  );
}

function below({ pointer, value }: Place, name: string): readonly Place[] {
  const isHolder = isObject(value) || isList(value);
  if (!isHolder) return [];
  const entries = Object.entries(value) as readonly (readonly [string, Json])[]; // the members of JSON are JSON
  return entries
    .filter(([key]) => name === '*' || key === name)
    .map(([key, member]) => ({ pointer: extendPointer(pointer, key), value: member }));
}
