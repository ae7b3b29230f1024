import type { Label } from '../../../reference/index.ts';
import type { Provocation } from './provocation.ts';
import { requestProvocations } from './request.ts';
import { submissionProvocations } from './submissions.ts';
import { subscriptionProvocations } from './subscriptions.ts';
import { uploadProvocations } from './uploads.ts';

/** How each point of refusal is met; an internal failure cannot be. */
export const provocations: Readonly<Partial<Record<Label, Provocation>>> = {
  ...requestProvocations,
  ...uploadProvocations,
  ...submissionProvocations,
  ...subscriptionProvocations,
};
