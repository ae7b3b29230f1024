import type { Contract, Json } from '../model/index.ts';

/** Tells whether a value fits a schema, and no more. */
export type Fits = (value: Json) => boolean;

/**
 * Hands in what tells whether an answer fits, by the text of the schema. Such a schema is only compiled to say how something
 * else departs from it.
 */
export function knowFits(contract: Contract, fits: ReadonlyMap<string, Fits>): void {
  known.set(contract, fits);
}

/** Returns what was handed in for a contract. */
export function knownFits(contract: Contract): ReadonlyMap<string, Fits> | undefined {
  return known.get(contract);
}

// A contract that is made of one, such as one without a check, is not that one.
const known = new WeakMap<Contract, ReadonlyMap<string, Fits>>();
