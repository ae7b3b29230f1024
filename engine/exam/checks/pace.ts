import { isAlike, requestsOf } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';

/** No second holds more requests of one kind than it may. */
export const pace: ExamCheck<'pace'> = ({ perSecond }, { conversations }) => {
  const paces = conversations.map((conversation) => {
    const requests = requestsOf(conversation);
    return Math.max(
      0,
      ...requests.map(
        (one) => requests.filter((other) => isAlike(one, other) && isWithin(other.atMs - one.atMs)).length,
      ),
    );
  });
  const most = Math.max(0, ...paces);
  if (most < 2) return idle(`it sent nothing again: ${describeEnd(conversations)}`);
  return judgeBy(
    most <= perSecond
      ? []
      : [{ at: 'requests in a second', expected: `${perSecond} at the most`, received: String(most) }],
  );
};

function isWithin(ms: number): boolean {
  return ms >= 0 && ms < 1000;
}
