import type { Json } from '../model/index.ts';
import { extendPointer } from './extend-pointer.ts';
import { isList, isObject } from './json-kind.ts';

/** One place in a JSON document. */
export interface Place {
  /** JSON pointer. */
  readonly at: string;
  /** The key that an object has it under; absent in an array and at the root. */
  readonly key?: string;
  readonly value: Json;
  readonly depth: number;
}

/** Every place of a document in its order. It keeps a list of its own, so that no depth is too deep. */
export function* walkJson(root: Json): Generator<Place, void, undefined> {
  const waiting: Place[] = [{ at: '', value: root, depth: 0 }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    yield place;
    for (const inner of listInner(place)) waiting.push(inner);
  }
}

function listInner({ at, value, depth }: Place): readonly Place[] {
  if (isList(value)) {
    return value.map((item, index) => ({ at: extendPointer(at, index), value: item, depth: depth + 1 })).reverse();
  }
  if (!isObject(value)) return [];
  return Object.entries(value)
    .map(([key, item]) => ({ at: extendPointer(at, key), key, value: item, depth: depth + 1 }))
    .reverse();
}
