import type { Check } from '../check.ts';
import { answeredSteps } from './steps.ts';

/** Once its cause has ended, a failure is got over by retries with backoff: one of them meets no server error. */
export const checkRecovery: Check<'recovery'> = ({ within }, subject) => {
  const statuses = answeredSteps(subject, 'recovery').map(({ response }) => response.status);
  if (statuses.length === 0 || statuses.some((status) => status < 500)) return [];
  return [{ at: 'status', expected: `no server error within ${within} retries`, received: statuses.join(', ') }];
};
