import type { TamperContext } from '../../../../reference/index.ts';
import { json } from '../../../../reference/mutants/edit.ts';
import { caseOf } from '../../meetings.ts';
import type { Breaker, Change } from '../breaker.ts';

/** Answers every second time with another status. */
export const breakRepetition: Breaker<'repetition'> = ({ of }) => [
  {
    title: 'answers every second time with another status',
    at: ({ status }) => status === of,
    change: () => alternate(of === 404 ? 409 : 404),
  },
];

function alternate(status: number): Change {
  const times = new Map<string, number>();
  return (reply, context) => {
    const time = (times.get(requestOf(context)) ?? 0) + 1;
    times.set(requestOf(context), time);
    return time % 2 === 0 ? json(status, { detail: 'Another answer' }) : reply;
  };
}

function requestOf(context: TamperContext): string {
  return `${caseOf(context)} ${context.request.method} ${context.request.path}`;
}
