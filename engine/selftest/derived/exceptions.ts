/** Clauses that break along with another one, and why nothing can be done about it. */
export interface Exception {
  readonly clauses: readonly string[];
  readonly reason: string;
}

/** What a derived mutant breaks besides its clause; by its id. */
export const exceptions: Readonly<Partial<Record<string, Exception>>> = {
  'buckets-independent:otherBuckets': {
    clauses: ['served-after-retry-after'],
    reason: 'Where all buckets are one, what is sent to the others uses up what the waiting request was promised.',
  },
};
