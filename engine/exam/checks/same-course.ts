import type { Conversation } from '../../core/model/index.ts';
import { isAnswered, pairsOf, requestsOf } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';

/** With another body under the same status a client does what it does with the documented one: sends again, or does not. */
export const sameCourse: ExamCheck<'sameCourse'> = (_, { conversations, twins }) => {
  const usual = courseOf(twins);
  const own = courseOf(conversations);
  if (usual === 'unknown') return idle(`what it does with the documented body is not known: ${describeEnd(twins)}`);
  if (usual === 'either') return idle('with the documented body it sends again at times only');
  if (own === 'unknown') return idle(describeEnd(conversations));
  if (own === usual) return { kind: 'kept' };
  return judgeBy([
    { at: 'after the answer', expected: `${SAID[usual]}, as with the documented body`, received: SAID[own] },
  ]);
};

type CourseKind = 'again' | 'once' | 'either' | 'unknown';

const SAID: Readonly<Record<Exclude<CourseKind, 'unknown'>, string>> = {
  again: 'sent again',
  once: 'not sent again',
  either: 'sent again at times only',
};

function courseOf(conversations: readonly Conversation[]): CourseKind {
  const told = conversations.map(kindOf).filter((kind) => kind !== 'unknown');
  const [first = 'unknown'] = told;
  return told.every((kind) => kind === first) ? first : 'either';
}

// What was ended while it still went on might have sent again.
function kindOf(conversation: Conversation): CourseKind {
  if (pairsOf(conversation).length > 0) return 'again';
  const wasAnswered = requestsOf(conversation).some(isAnswered);
  return wasAnswered && conversation.end.kind !== 'ended' ? 'once' : 'unknown';
}
