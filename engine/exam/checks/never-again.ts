import { isAfter, isAnswered, isSame, requestsOf } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';

/** What was refused is not sent again as it was; a request that was changed is another one. */
export const neverAgain: ExamCheck<'neverAgain'> = ({ statuses }, { conversations }) => {
  const refused = conversations.flatMap((conversation) => {
    const requests = requestsOf(conversation);
    return requests.filter(isAnswered).flatMap((request) => {
      if (!statuses.includes(request.answer.status)) return [];
      const again = requests.filter((other) => isAfter(other, request) && isSame(request, other)).length;
      return [{ again, request, end: conversation.end }];
    });
  });
  const first = refused.find(({ again }) => again > 0);
  if (first !== undefined) {
    const { again, request } = first;
    const { status } = request.answer;
    const times = again === 1 ? 'once' : `${again} times`;
    return judgeBy([
      {
        at: `after the ${status}`,
        expected: 'the same request is not sent again',
        received: `sent ${times} more, unchanged`,
      },
    ]);
  }
  if (refused.length === 0) return idle(`nothing was refused: ${describeEnd(conversations)}`);
  // What still goes on may send it later.
  return refused.some(({ end }) => end.kind !== 'ended')
    ? { kind: 'kept' }
    : idle(`it was ended before it was done: ${describeEnd(conversations)}`);
};
