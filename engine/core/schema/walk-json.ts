import { extendPointer, type Json } from '../model/index.ts';
import { isList, isObject } from './json-kind.ts';

/** One place in a JSON document. */
export interface Place {
  readonly value: Json;
  /** The key that an object has it under; absent in an array and at the root. */
  readonly key?: string;
  /** The index that an array has it at. */
  readonly index?: number;
  readonly parent?: Place;
}

/** Every place of a document in its order. It keeps a list of its own, so that no depth is too deep. */
export function* walkJson(root: Json): Generator<Place, void, undefined> {
  const waiting: Place[] = [{ value: root }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    yield place;
    pushInner(place, waiting);
  }
}

/** The JSON pointer to a place; most places are never asked for theirs. */
export function pointerTo({ key, index, parent }: Place): string {
  if (parent === undefined) return '';
  return extendPointer(pointerTo(parent), key ?? index ?? '');
}

function pushInner(parent: Place, waiting: Place[]): void {
  const { value } = parent;
  if (isList(value)) {
    for (const [back] of value.entries()) {
      const index = value.length - 1 - back;
      waiting.push({ value: value[index] ?? null, index, parent });
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value).reverse()) waiting.push({ value: value[key] ?? null, key, parent });
  }
}
