import type { Api, ApiOperation } from '../document/api.ts';

/** The operations that two documents share, and those that only one has. */
export interface MatchedOperations {
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly ApiOperation[];
  readonly added: readonly ApiOperation[];
}

/** One operation in either document. */
export interface OperationPair {
  readonly before: ApiOperation;
  readonly after: ApiOperation;
}

/** Finds each operation again: by its address, else by its id, else by its address below another base path. */
export function matchOperations(before: Api, after: Api): MatchedOperations {
  const pairs: OperationPair[] = [];
  const left = new Set(before.operations);
  const fresh = new Set(after.operations);
  const match = (keyOf: (operation: ApiOperation, api: Api) => string): void => {
    for (const one of left) {
      const other = [...fresh].find((candidate) => keyOf(candidate, after) === keyOf(one, before));
      if (other === undefined) continue;
      pairs.push({ before: one, after: other });
      left.delete(one);
      fresh.delete(other);
    }
  };
  match((operation, api) => addressOf(operation, api.basePath));
  match(({ id }) => id);
  match((operation) => addressOf(operation, ''));
  return { pairs, removed: [...left], added: [...fresh] };
}

/** Returns method and path, whatever the parameters of the path are called. */
export function addressOf({ method, template }: ApiOperation, basePath: string): string {
  return `${method} ${basePath}${template.replaceAll(/\{[^}]*\}/g, '{}')}`;
}
