import type { Contract } from '../../core/model/index.ts';

/** What can be listed. */
export type ListingName =
  'clauses' | 'claims' | 'cases' | 'exam' | 'generators' | 'mutants' | 'arrangements' | 'operations';

/** Returns lines about what a contract holds. */
export type Listing = (contract: Contract) => readonly string[];

/** Every listing by its name; each is loaded when it is asked for. */
export const listings: Readonly<Record<ListingName, () => Promise<Listing>>> = {
  clauses: async () => (await import('./clauses.ts')).listClauses,
  claims: async () => (await import('./claims.ts')).listClaims,
  cases: async () => (await import('./cases.ts')).listCases,
  exam: async () => (await import('./exam.ts')).listExam,
  generators: async () => (await import('./generators.ts')).listGenerators,
  mutants: async () => (await import('./mutants.ts')).listMutants,
  arrangements: async () => (await import('./arrangements.ts')).listArrangements,
  operations: async () => (await import('./operations.ts')).listOperations,
};
