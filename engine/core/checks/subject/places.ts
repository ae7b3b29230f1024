import { extendPointer, type Json } from '../../model/index.ts';
import { isList, isObject, readKey } from '../../schema/json-kind.ts';
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
  let places: readonly Place[] = [{ pointer: '', value: body.value }];
  for (const token of pointer.split('/').slice(1)) {
    const name = token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
    const [only, second] = places;
    places = only !== undefined && second === undefined ? below(only, name) : places.flatMap((one) => below(one, name));
  }
  return places;
}

function below({ pointer, value }: Place, name: string): readonly Place[] {
  if (isObject(value) && name !== '*') {
    const member = readKey(value, name);
    return member === undefined ? [] : [{ pointer: extendPointer(pointer, name), value: member }];
  }
  const isHolder = isObject(value) || isList(value);
  if (!isHolder) return [];
  const entries = Object.entries(value) as readonly (readonly [string, Json])[]; // the members of JSON are JSON
  return entries
    .filter(([key]) => name === '*' || key === name)
    .map(([key, member]) => ({ pointer: extendPointer(pointer, key), value: member }));
}
