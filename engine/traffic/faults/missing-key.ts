import { keyHeadersOf, keyPlacesOf, type Expectation } from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import { isSecretName, secretParameters } from '../tally/secrets.ts';
import { findCase } from './find-case.ts';
import { makeFault, NO_FAULTS, type MakeFindFaults } from './fault.ts';

/** No key at all; a key that is not valid looks like any other. */
export const missingKey: MakeFindFaults = (contract, operation) => {
  const clause = findCase(contract, operation, ({ send }) => send.key === 'none');
  const isInHeader = keyPlacesOf(contract).every(({ in: place }) => place !== 'query');
  if (clause === undefined || !isInHeader) return undefined;
  const own = keyHeadersOf(contract);
  const keys = own.map((name) => name.toLowerCase());
  const what = `no ${own.join(' or ')}`;
  const faults = [makeFault(clause, what, { restsOnHeaders: true })];
  // What has a key in another place may be told so.
  const displaced = [makeFault({ ...clause, expect: withoutMessage(clause.expect) }, what, { restsOnHeaders: true })];
  return ({ headers, hasAllHeaders }, target) => {
    if (hasAllHeaders === false || headers.some((field) => keys.some((key) => isNamed(field, key)))) return NO_FAULTS;
    return headers.some(([name]) => isSecretName(name)) || isSecretQuery(target) ? displaced : faults;
  };
};

function isSecretQuery(target: string): boolean {
  return target.includes('?') && secretParameters(target).length > 0;
}

function withoutMessage(expect: Expectation): Expectation {
  return Object.fromEntries(Object.entries(expect).filter(([name]) => name !== 'message'));
}
