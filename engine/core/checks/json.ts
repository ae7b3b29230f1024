import type { Check } from './check.ts';
import { describeText } from './subject/describe-text.ts';
import { isInfrastructure } from './subject/is-infrastructure.ts';

/** The body is a JSON document. */
export const checkJson: Check<'json'> = ({ except }, subject) => {
  const { body, response } = subject;
  const isExempt = except.includes(response.status) || isInfrastructure(subject) || response.coding?.isUnread === true;
  if (body.kind === 'json' || isExempt) return [];
  return [
    { at: 'body', expected: 'JSON', received: body.kind === 'none' ? 'no body' : describeText(body.problem, response) },
  ];
};
