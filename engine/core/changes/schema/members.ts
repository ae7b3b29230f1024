import type { Json, JsonObject } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { isSameJson } from '../canonical.ts';
import type { Sides } from './schema-difference.ts';

/** A key of an object. */
export interface Member {
  readonly isRequired: boolean;
  readonly schema: Json;
}

/** The keys of an object by their names. */
export type Members = Readonly<Record<string, Member>>;

/** Returns the keys of an object; what is only read is no part of a request, and what is only written none of an answer. */
export function membersOf(schema: JsonObject, of: Sides['of']): Members {
  const required = isList(schema['required']) ? schema['required'].map(String) : [];
  const properties: JsonObject = isObject(schema['properties']) ? schema['properties'] : {};
  const hidden = of === 'request' ? 'readOnly' : 'writeOnly';
  const names = [...new Set([...Object.keys(properties), ...required])];
  const members = names.flatMap((name) => {
    const own = Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {};
    return isObject(own) && own[hidden] === true
      ? []
      : [[name, { isRequired: required.includes(name), schema: own }] as const];
  });
  // A key may be called as what every object inherits.
  return Object.assign(Object.create(null) as object, Object.fromEntries(members));
}

/** Says whether a key is there and has to be. */
export function sayMember(member: Member | undefined): string | undefined {
  return member === undefined ? undefined : member.isRequired ? 'there, required' : 'there, optional';
}

/** Finds the one key that took the place of another for the same value: it is that key under another name. */
export function findRenamed(
  before: Members,
  after: Members,
): { readonly from: string; readonly to: string; readonly part: 'key' | 'required-key' } | undefined {
  const gone = Object.keys(before).filter((name) => !(name in after));
  const fresh = Object.keys(after).filter((name) => !(name in before));
  const [from = '', to = ''] = [gone[0], fresh[0]];
  if (gone.length !== 1 || fresh.length !== 1 || !isSameJson(before[from], after[to])) return undefined;
  return { from, to, part: before[from]?.isRequired === true ? 'required-key' : 'key' };
}
