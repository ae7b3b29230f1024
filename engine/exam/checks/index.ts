import { backoff } from './backoff.ts';
import type { ExamCheckName } from '../../core/model/index.ts';
import type { ExamCheck } from './check.ts';
import { growth } from './growth.ts';
import { jitter } from './jitter.ts';
import { keyKept, keySent } from './keys.ts';
import { neverAgain } from './never-again.ts';
import { pace } from './pace.ts';
import { retryAfter } from './retry-after.ts';
import { sameAgain } from './same-again.ts';
import { sameCourse } from './same-course.ts';
import { understood } from './understood.ts';

/** Every check of the exam by its key in an expectation. */
export const examChecks: { readonly [Name in ExamCheckName]: ExamCheck<Name> } = {
  retryAfter,
  backoff,
  growth,
  jitter,
  pace,
  neverAgain,
  sameAgain,
  keySent,
  keyKept,
  sameCourse,
  understood,
};

export type { Evidence, Judgement } from './check.ts';
