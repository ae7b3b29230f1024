import type { Contract } from '../../engine/core/model/index.ts';

/** Returns the expression of an id that exists, by the name of the path parameter that takes it: `$complete-asset.submissionId`. */
export function listRealIds({ operations }: Contract): Readonly<Record<string, string>> {
  // The first operation that takes an id has the state that costs least.
  const given = operations.flatMap(({ valid }) => Object.entries(valid.path ?? {}));
  return Object.fromEntries(given.toReversed());
}
