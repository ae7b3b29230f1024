import type { Contract } from '../../core/model/index.ts';
import type { Listed } from './listed.ts';

/** What can be listed. */
export type ListingName =
  'clauses' | 'claims' | 'cases' | 'exam' | 'generators' | 'mutants' | 'arrangements' | 'operations';

/** Returns what a contract holds of one kind. */
export type Listing = (contract: Contract) => Listed;

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
