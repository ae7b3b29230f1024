import {
  extendPointer,
  type Json,
  type JsonObject,
  type Operation,
  type SendSpec,
} from '../../engine/core/model/index.ts';
import type { Location } from './location.ts';

/** Returns the send that puts a value at a location of an operation's valid request, or takes away what is there. */
export function sendValue(operation: Operation, { in: part, path }: Location, value: Json | undefined): SendSpec {
  if (part === 'query') return value === undefined ? {} : { query: { [path.join('')]: value } };
  if (value === undefined) return { without: [toPointer(path)] };
  if (path.length === 0) return { raw: JSON.stringify(value) };
  const depth = countPresent(operation.valid.body, path);
  const [shallow, rest] = [path.slice(0, depth + 1), path.slice(depth + 1)];
  return { with: { [toPointer(shallow)]: wrap(rest, value) } };
}

/** Returns the value that the valid request has at a location. */
export function validValue({ valid }: Operation, { in: part, path }: Location): Json | undefined {
  return path.reduce<Json | undefined>(member, part === 'query' ? { ...valid.query } : valid.body);
}

function member(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as JsonObject)[name]; // a list is asked for its index
}

// How many names of the path, but the last, the valid body has already.
function countPresent(body: Json | undefined, path: readonly string[]): number {
  const parents = path.slice(0, -1);
  const absent = parents.findIndex(
    (_, index) => path.slice(0, index + 1).reduce<Json | undefined>(member, body) === undefined,
  );
  return absent === -1 ? parents.length : absent;
}

function wrap(path: readonly string[], value: Json): Json {
  return path.reduceRight<Json>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), value);
}

function toPointer(path: readonly string[]): string {
  return path.reduce(extendPointer, '');
}
