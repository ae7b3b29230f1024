import type { Check } from './check.ts';
import { isInfrastructure } from './subject/is-infrastructure.ts';

/** The status is one that the API documents; one of infrastructure is not the API's. */
export const checkDocumentedStatus: Check<'documentedStatus'> = ({ of }, subject) => {
  const { status } = subject.response;
  if (of.includes(status) || isInfrastructure(subject)) return [];
  return [{ at: 'status', expected: `one of ${of.join(', ')}`, received: String(status) }];
};
