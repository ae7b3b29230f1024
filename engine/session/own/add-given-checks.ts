import type { Contract, OwnCheck, Profile } from '../../core/model/index.ts';
import { takeChecks } from '../../io/load/profile/read-own-checks.ts';
import { addOwnChecks } from './add-own-checks.ts';

/** Returns the contract with the clauses of own checks that a program gives, and the checks. */
export function addGivenChecks(
  contract: Contract,
  given: readonly OwnCheck[] | undefined,
): Pick<Profile, 'checks'> & { readonly contract: Contract } {
  const found = takeChecks(given, 'the options', () => 'the options');
  return { ...found, contract: addOwnChecks(contract, found) };
}
