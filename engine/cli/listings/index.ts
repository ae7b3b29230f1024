import type { Contract } from '../../core/model/index.ts';
import { listArrangements } from './arrangements.ts';
import { listCases } from './cases.ts';
import { listClaims } from './claims.ts';
import { listClauses } from './clauses.ts';
import { listGenerators } from './generators.ts';
import { listMutants } from './mutants.ts';
import { listOperations } from './operations.ts';

/** What can be listed. */
export type ListingName = 'clauses' | 'claims' | 'cases' | 'generators' | 'mutants' | 'arrangements' | 'operations';

/** Returns lines about what a contract holds. */
export type Listing = (contract: Contract) => readonly string[];

/** Every listing by its name. */
export const listings: Readonly<Record<ListingName, Listing>> = {
  clauses: listClauses,
  claims: listClaims,
  cases: listCases,
  generators: listGenerators,
  mutants: listMutants,
  arrangements: listArrangements,
  operations: listOperations,
};
