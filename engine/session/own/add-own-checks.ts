import type { Contract, Profile } from '../../core/model/index.ts';
import { withOwnClauses } from '../../core/own/index.ts';
import { checkOwnChecks } from '../../io/load/profile/check-own-checks.ts';

/** Returns the contract with the clauses of the profile's own checks; throws `WrongUse` where one does not fit the contract. */
export function addOwnChecks(contract: Contract, profile: Pick<Profile, 'checks' | 'locate'>): Contract {
  checkOwnChecks(profile, contract);
  return withOwnClauses(
    contract,
    profile.checks?.map(({ clause }) => clause),
  );
}
