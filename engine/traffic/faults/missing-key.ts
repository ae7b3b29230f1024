import { keyHeadersOf, keyPlacesOf } from '../../core/model/index.ts';
import { findCase } from './find-case.ts';
import { makeFault, type MakeFindFaults } from './fault.ts';

/** No key at all; a key that is not valid looks like any other. */
export const missingKey: MakeFindFaults = (contract, operation) => {
  const clause = findCase(contract, operation, ({ send }) => send.key === 'none');
  const isInHeader = keyPlacesOf(contract).every(({ in: place }) => place !== 'query');
  if (clause === undefined || !isInHeader) return undefined;
  const own = keyHeadersOf(contract);
  const names = new Set(own.map((name) => name.toLowerCase()));
  const faults = [makeFault(clause, `no ${own.join(' or ')}`, { restsOnHeaders: true })];
  return ({ headers, hasAllHeaders }) =>
    hasAllHeaders === false || headers.some(([name]) => names.has(name.toLowerCase())) ? [] : faults;
};
