import { envelopeMutants } from './envelopes.ts';
import { keyMutants } from './keys.ts';
import type { Mutant } from './mutant.ts';
import { ownershipMutants } from './ownership.ts';
import { planGateMutants } from './plan-gate.ts';
import { proxyMutants } from './proxies.ts';
import { rateLimitMutants } from './rate-limit.ts';
import { submissionMutants } from './submissions.ts';
import { successMutants } from './successes.ts';
import { uploadMutants } from './uploads.ts';
import { validationMutants } from './validation.ts';

/** The mistakes that real servers make. */
export const mutants: readonly Mutant[] = [
  ...envelopeMutants,
  ...proxyMutants,
  ...keyMutants,
  ...planGateMutants,
  ...validationMutants,
  ...uploadMutants,
  ...submissionMutants,
  ...ownershipMutants,
  ...successMutants,
  ...rateLimitMutants,
];

export type { Mutant } from './mutant.ts';
