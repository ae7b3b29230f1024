import type { Contract } from '../model/index.ts';
import { extendPointer } from '../schema/extend-pointer.ts';
import { isObject } from '../schema/json-kind.ts';
import type { Check } from './check.ts';
import { readBodyObject } from './subject/body-object.ts';

/** The body has no top-level key that no envelope knows; a key of another envelope is for `absentKeys` and `keyOnlyOn`. */
export const checkKnownKeys: Check<'knownKeys'> = ({ of, ignore = [] }, subject) => {
  const { contract } = subject;
  const envelopes = [...contract.envelopes, of];
  const known = new Set([...envelopes.flatMap((name) => listKeys(contract, name)), ...ignore, judgedEverywhere]);
  const expected = `no key but ${listKeys(contract, of).join(', ')}`;
  const unknown = Object.keys(readBodyObject(subject) ?? {}).filter((key) => !known.has(key));
  const named = unknown
    .slice(0, MOST_NAMED)
    .map((key) => ({ at: extendPointer('body', key), expected, received: 'present' }));
  // Past so many one stands for the rest, whatever it is called.
  return unknown.map((_, index) => named[Math.min(index, MOST_NAMED - 1)] ?? { at: 'body', expected, received: '' });
};

const MOST_NAMED = 50;

/** An always clause looks for it at any depth. */
const judgedEverywhere = 'request_id';

function listKeys({ schemas }: Contract, name: string): readonly string[] {
  const properties = schemas[name]?.['properties'];
  return isObject(properties) ? Object.keys(properties) : [];
}
