import type { Check } from '../check.ts';
import { answeredSteps } from './steps.ts';

/** While one bucket is exceeded, requests that count under the others are answered as at any other time. */
export const checkOtherBuckets: Check<'otherBuckets'> = (_usable, subject) => {
  const { contract, operation } = subject;
  return answeredSteps(subject, 'other')
    .filter(({ response, isOdd }) => response.status === LIMITED || isOdd)
    .map(({ operation: id, response: { status } }) => {
      const bucket = contract.operations.find((one) => one.id === id)?.bucket ?? '';
      return {
        at: `status of ${id}, which counts under ${bucket}`,
        expected: `not ${status} while ${operation.bucket} is exceeded`,
        received: String(status),
        of: { operation: id, status },
      };
    });
};

const LIMITED = 429;
