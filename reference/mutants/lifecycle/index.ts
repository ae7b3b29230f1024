import type { Mutant } from '../mutant.ts';
import { assetMutants } from './assets.ts';
import { raceMutants } from './races.ts';
import { submissionMutants } from './submissions.ts';
import { subscriptionMutants } from './subscriptions.ts';

/** Servers that are right in every single situation and lose the way between them. */
export const lifecycleMutants: readonly Mutant[] = [
  ...submissionMutants,
  ...assetMutants,
  ...subscriptionMutants,
  ...raceMutants,
];
