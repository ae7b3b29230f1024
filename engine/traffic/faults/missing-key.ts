import { findCase } from './find-case.ts';
import { makeFault, type MakeFindFaults } from './fault.ts';

/** No key at all; a key that is not valid looks like any other. */
export const missingKey: MakeFindFaults = (contract, operation) => {
  const clause = findCase(contract, operation, ({ send }) => send.key === 'none');
  if (clause === undefined) return undefined;
  const header = contract.keyHeader.toLowerCase();
  const faults = [makeFault(clause, `no ${contract.keyHeader}`, { restsOnHeaders: true })];
  return ({ headers, hasAllHeaders }) =>
    hasAllHeaders === false || headers.some(([name]) => name.toLowerCase() === header) ? [] : faults;
};
