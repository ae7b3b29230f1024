import type { Contract, Operation, StatusPattern } from '../../core/model/index.ts';

/** Returns the statuses that the contract knows of an operation: the documented ones, and what its cases accept besides. */
export function knownStatuses({ clauses }: Contract, { id, responses }: Operation): ReadonlySet<number> {
  const accepted = clauses
    .filter(({ kind }) => kind === 'situation')
    .flatMap(({ expect, cases }) =>
      cases
        .filter(({ operations }) => operations.includes(id))
        .map((spec) => (spec.expect.status ?? expect.status ?? []).map(({ status }) => status)),
    );
  // What accepts whole classes says what must not come, and not what may.
  const named = accepted.filter((statuses) => statuses.every(isNumber)).flat();
  return new Set([...responses.map(({ status }) => status), ...named.filter(isNumber)]);
}

/** Returns the documented statuses of a success of an operation. */
export function successStatuses({ responses }: Operation): readonly number[] {
  return responses.map(({ status }) => status).filter((status) => status >= 200 && status < 300);
}

function isNumber(status: StatusPattern): status is number {
  return typeof status === 'number';
}
