import { extendPointer, type Contract, type JsonObject } from '../model/index.ts';
import { isObject } from '../schema/json-kind.ts';
import type { Check } from './check.ts';
import { readBodyObject } from './subject/body-object.ts';

/** The body has no top-level key that no envelope knows; a key of another envelope is for `absentKeys` and `keyOnlyOn`. */
export const checkKnownKeys: Check<'knownKeys'> = ({ of, ignore = [] }, subject) => {
  const { contract } = subject;
  const isKnown = (key: string): boolean =>
    Object.hasOwn(propertiesOf(contract, of), key) ||
    key === judgedEverywhere ||
    ignore.includes(key) ||
    contract.envelopes.some((name) => Object.hasOwn(propertiesOf(contract, name), key));
  const unknown = Object.keys(readBodyObject(subject) ?? {}).filter((key) => !isKnown(key));
  if (unknown.length === 0) return [];
  const expected = `no key but ${Object.keys(propertiesOf(contract, of)).join(', ')}`;
  const named = unknown
    .slice(0, MOST_NAMED)
    .map((key) => ({ at: extendPointer('body', key), expected, received: 'present' }));
  // Past so many one stands for the rest, whatever it is called.
  return unknown.map((_, index) => named[Math.min(index, MOST_NAMED - 1)] ?? { at: 'body', expected, received: '' });
};

const MOST_NAMED = 50;

/** An always clause looks for it at any depth. */
const judgedEverywhere = 'request_id';

function propertiesOf({ schemas }: Contract, name: string): JsonObject {
  const properties = schemas[name]?.['properties'];
  return isObject(properties) ? properties : {};
}
