import { fitsStatus, type Contract, type Operation, type StatusAlternative } from '../../core/model/index.ts';
import type { Fault } from '../faults/index.ts';
import { knownStatuses } from './known-statuses.ts';

/** Why an answer that is none of the accepted ones may be right all the same; undefined where it cannot be. */
export type FindExcuse = (operation: Operation, status: number, faults: readonly Fault[]) => string | undefined;

/**
 * Makes the search for excuses. In which order a server looks at a request is not documented, and of a recorded request
 * nobody knows all that is wrong with it: any refusal that the operation knows may have come first. A success may not.
 */
export function createFindExcuse(contract: Contract): FindExcuse {
  const known = new Map(contract.operations.map((operation) => [operation.id, knownStatuses(contract, operation)]));
  return (operation, status, faults) => {
    if (status >= 200 && status < 300) return undefined;
    if (status >= 500 || contract.infrastructureStatuses.includes(status)) return `a failure (${status}) came first`;
    if (status === LIMITED) return 'the request was limited (429) first';
    const hasKey = !faults.some(({ restsOnHeaders }) => restsOnHeaders);
    if (hasKey && status === UNAUTHORIZED) return 'the key may have been refused (401) first';
    if (!hasKey && faults.length === 1 && isBare(operation)) return undefined;
    return known.get(operation.id)?.has(status) === true
      ? `another check may have refused it (${status}) first`
      : undefined;
  };
}

const LIMITED = 429;
const UNAUTHORIZED = 401;

// What sends nothing but its key can be refused for nothing else.
function isBare({ parameters, requestBody }: Operation): boolean {
  return parameters.length === 0 && requestBody === undefined;
}

/** Tells whether a status is an accepted one, at whatever level. */
export function isAccepted(statuses: readonly StatusAlternative[], status: number): boolean {
  return statuses.some((one) => fitsStatus(one.status, status));
}
