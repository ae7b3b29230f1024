import type { Check } from '../check.ts';
import { readHeader } from '../subject/header-values.ts';
import { answeredSteps } from './steps.ts';

/** The request that was sent again after the wait that a 429 asked for is not limited. */
export const checkServedAgain: Check<'servedAgain'> = (_header, subject) => {
  const asked = answeredSteps(subject, 'limited').flatMap(({ response }) => readHeader(response, 'retry-after'));
  return answeredSteps(subject, 'waited')
    .filter(({ response }) => response.status === LIMITED)
    .map(() => ({
      at: 'status',
      expected: `not ${LIMITED} after ${asked.at(-1) ?? '?'} s`,
      received: String(LIMITED),
    }));
};

const LIMITED = 429;
