import type { Json } from '../model/index.ts';
import { isList, isObject } from './json-kind.ts';

/** A JSON value in a few words: a scalar as it stands, a list or an object by its size, so that depth never matters. */
export function describeJson(value: Json): string {
  if (isList(value)) return `an array of ${value.length}`;
  if (isObject(value)) return `an object of ${Object.keys(value).length}`;
  return JSON.stringify(value);
}
