import { references } from '../../core/expression/index.ts';
import type { Json, SendSpec } from '../../core/model/index.ts';
import { commonScope } from '../../io/load/contract/expressions.ts';
import { listOperations } from '../../io/load/contract/listings.ts';
import type { OpenApi } from '../../io/load/contract/raw-openapi.ts';

/** A document without the requests that need what it does not hold, and the operations that these were of. */
export interface Remade {
  readonly openapi: OpenApi;
  readonly remade: ReadonlySet<string>;
}

/** Leaves out each `x-assay-valid` that refers to a state or a file of another contract, so that one is made of the schemas. */
export function remakeRequests(openapi: OpenApi): Remade {
  const remade = listOperations(openapi)
    .map(({ operation }) => operation)
    .filter((operation) => needsMore(operation['x-assay-valid']))
    .map(({ operationId }) => operationId);
  if (remade.length === 0) return { openapi, remade: new Set() };
  const paths = Object.entries(openapi.paths).map(([template, item]) => {
    const entries = Object.entries(item).map(([key, value]: readonly [string, unknown]) => [key, strip(value, remade)]);
    return [template, Object.fromEntries(entries) as unknown] as const;
  });
  return { openapi: { ...openapi, paths: Object.fromEntries(paths) as OpenApi['paths'] }, remade: new Set(remade) }; // only requests were left out
}

function needsMore(valid: SendSpec | undefined): boolean {
  if (valid === undefined) return false;
  const names = Object.values(valid).flatMap((value: unknown) => references(value as Json)); // a send is JSON
  return valid.file !== undefined || names.some((name) => !Object.hasOwn(commonScope, name));
}

function strip(value: unknown, remade: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || !('operationId' in value)) return value;
  if (!remade.includes(String(value.operationId))) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'x-assay-valid'));
}
