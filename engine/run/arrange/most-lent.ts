import type { Contract } from '../../core/model/index.ts';

/** Returns how many states of a name are lent at a time: of what may live only in small numbers one, so that some are left. */
export function mostOf(name: string, contract: Contract): number {
  const arrangement = contract.arrangements.find((candidate) => candidate.name === name);
  const isLimited =
    arrangement?.kind === 'workflow' &&
    arrangement.steps.some(({ operation }) =>
      contract.operations.some(({ id, creates }) => id === operation && creates !== undefined),
    );
  return isLimited ? 1 : MOST_LENT;
}

const MOST_LENT = 4;
