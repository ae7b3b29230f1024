import type { TamperContext } from '../../../../reference/index.ts';
import { json } from '../../../../reference/mutants/edit.ts';
import { caseOf } from '../../meetings.ts';
import type { Breaker, Change } from '../breaker.ts';

/** Goes on failing when the cause of a failure has ended. */
export const breakRecovery: Breaker<'recovery'> = () => [
  { title: 'goes on failing when the cause of a failure has ended', change: keepFailing },
];

function keepFailing(): Change {
  const failed = new Set<string>();
  return (reply, context) => {
    if (context.label === 'storage') failed.add(requestOf(context));
    return context.label === 'ok' && failed.has(requestOf(context))
      ? json(500, { detail: 'Internal server error' })
      : reply;
  };
}

function requestOf(context: TamperContext): string {
  return `${caseOf(context)} ${context.operation ?? ''}`;
}
