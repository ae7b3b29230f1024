import type { Check } from '../check.ts';
import { answeredSteps } from './steps.ts';

/** While one bucket is exceeded, requests that count under the others are not limited. */
export const checkOtherBuckets: Check<'otherBuckets'> = (_usable, subject) => {
  const { contract, operation } = subject;
  return answeredSteps(subject, 'other')
    .filter(({ response }) => response.status === LIMITED)
    .map((step) => {
      const bucket = contract.operations.find(({ id }) => id === step.operation)?.bucket ?? '';
      const expected = `not ${LIMITED} while ${operation.bucket} is exceeded`;
      return {
        at: `status of ${step.operation}, which counts under ${bucket}`,
        expected,
        received: String(LIMITED),
        of: { operation: step.operation, status: LIMITED },
      };
    });
};

const LIMITED = 429;
