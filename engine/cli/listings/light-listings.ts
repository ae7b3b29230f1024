import { listArrangements } from './arrangements.ts';
import { listCases } from './cases.ts';
import { listClaims } from './claims.ts';
import { listClauses } from './clauses.ts';
import { listExam } from './exam.ts';
import { listGenerators } from './generators.ts';
import type { Listing, ListingName } from './index.ts';
import { listOperations } from './operations.ts';

/** Every listing that needs the contract alone. */
export const lightListings: Readonly<Record<Exclude<ListingName, 'mutants'>, Listing>> = {
  clauses: listClauses,
  claims: listClaims,
  cases: listCases,
  exam: listExam,
  generators: listGenerators,
  arrangements: listArrangements,
  operations: listOperations,
};
