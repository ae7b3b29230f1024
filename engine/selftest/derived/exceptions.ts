/** Clauses that break along with another one, and why nothing can be done about it. */
export interface Exception {
  readonly clauses: readonly string[];
  readonly reason: string;
}

const SAME_REQUEST = 'Cases of both clauses send the same request, which no server can tell apart.';

/** What a derived mutant breaks besides its clause; by its id. */
export const exceptions: Readonly<Partial<Record<string, Exception>>> = {
  'unknown-submission:status/accepted': { clauses: ['unknown-id'], reason: SAME_REQUEST },
  'unknown-id:status': { clauses: ['unknown-submission'], reason: SAME_REQUEST },
  'every-constraint/broken/createSubscription/body-endpoint-url-required-absent:status/accepted': {
    clauses: ['subscription-without-endpoint'],
    reason: SAME_REQUEST,
  },
  'buckets-independent:otherBuckets': {
    clauses: ['served-after-retry-after'],
    reason: 'Where all buckets are one, what is sent to the others uses up what the waiting request was promised.',
  },
};
