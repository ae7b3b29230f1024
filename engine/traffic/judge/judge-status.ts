import type { Demand } from '../../core/judge/index.ts';
import type { Contract, Finding, Operation } from '../../core/model/index.ts';
import type { Fault } from '../faults/index.ts';
import { isAccepted } from './excuses.ts';
import { knownStatuses } from './known-statuses.ts';
import { successDemands } from './success-demands.ts';

/** What an operation documents of the statuses of its answers. */
export interface JudgeStatus {
  /** What a success is held against; undefined for what is none. */
  readonly success: (operation: Operation, status: number) => Demand | undefined;
  /** The finding of an error whose status the API documents, but not for the operation. */
  readonly undocumented: (operation: Operation, status: number, faults: readonly Fault[]) => readonly Finding[];
}

/** Makes the judgement of statuses by the operations of a contract. */
export function createJudgeStatus(contract: Contract): JudgeStatus {
  const demands = successDemands(contract);
  const known = new Map(contract.operations.map((operation) => [operation.id, knownStatuses(contract, operation)]));
  const clause = contract.clauses.find(
    ({ kind, expect }) => kind === 'always' && expect.documentedStatus !== undefined,
  );
  return {
    success: ({ id }, status) => (status >= 200 && status < 300 ? demands.get(id) : undefined),
    undocumented: ({ id, responses }, status, faults) => {
      const isKnown =
        known.get(id)?.has(status) === true || faults.some(({ statuses }) => isAccepted(statuses, status));
      if (clause === undefined || status < 400 || isKnown || !contract.documentedStatuses.includes(status)) return [];
      const own = responses.map((response) => response.status).join(', ');
      return [
        {
          check: 'documentedStatus',
          clause: clause.id,
          // Which refusals an operation has besides is often not told; the API as a whole documents this one.
          level: 'advised',
          at: 'status',
          expected: `one that is documented for ${id}: ${own}`,
          received: String(status),
        },
      ];
    },
  };
}
