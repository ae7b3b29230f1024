import { envelopeMutants } from './envelopes.ts';
import { keyMutants } from './keys.ts';
import { additionMutants } from './additions.ts';
import { constraintMutants } from './constraints.ts';
import { keyMatchingMutants } from './key-matching.ts';
import { burstMutants } from './bursts.ts';
import { codingMutants } from './codings.ts';
import { malformedMutants } from './malformed.ts';
import { everySecondMutants } from './every-second.ts';
import { retryMutants } from './retries.ts';
import { keyLeakMutants } from './key-leaks.ts';
import { resultMutants } from './results.ts';
import { secretMutants } from './secrets.ts';
import { unknownMutants } from './unknown.ts';
import type { Mutant } from './mutant.ts';
import { ownershipMutants } from './ownership.ts';
import { planGateMutants } from './plan-gate.ts';
import { proxyMutants } from './proxies.ts';
import { rateLimitMutants } from './rate-limit.ts';
import { submissionMutants } from './submissions.ts';
import { successMutants } from './successes.ts';
import { uploadMutants } from './uploads.ts';
import { validationMutants } from './validation.ts';
import { lifecycleMutants } from './lifecycle/index.ts';

/** The mistakes that real servers make. */
export const mutants: readonly Mutant[] = [
  ...envelopeMutants,
  ...additionMutants,
  ...proxyMutants,
  ...keyMutants,
  ...keyMatchingMutants,
  ...keyLeakMutants,
  ...planGateMutants,
  ...validationMutants,
  ...constraintMutants,
  ...uploadMutants,
  ...submissionMutants,
  ...resultMutants,
  ...ownershipMutants,
  ...unknownMutants,
  ...successMutants,
  ...secretMutants,
  ...rateLimitMutants,
  ...burstMutants,
  ...retryMutants,
  ...everySecondMutants,
  ...malformedMutants,
  ...codingMutants,
  ...lifecycleMutants,
];

export type { Mutant } from './mutant.ts';
