import type { Departure } from '../../core/model/index.ts';
import { isSame, pairsOf, type Pair } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';

/** A retry is the request that was limited or failed, not another one like it. */
export const sameAgain: ExamCheck<'sameAgain'> = ({ statuses }, { conversations }) => {
  const pairs = conversations.flatMap(pairsOf).filter(({ before }) => statuses.includes(before.answer.status));
  if (pairs.length === 0) return idle(`it sent nothing again: ${describeEnd(conversations)}`);
  return judgeBy(pairs.flatMap(departureOf).slice(0, 1));
};

function departureOf({ before, after, index }: Pair): readonly Departure[] {
  if (isSame(before, after)) return [];
  const part = before.target === after.target ? 'body' : 'query';
  const [expected, received] = part === 'body' ? [before.body, after.body] : [before.target, after.target];
  return [{ at: `${part} of request ${index + 1}`, expected: show(expected), received: show(received) }];
}

function show(text: string): string {
  return text === '' ? 'nothing' : text;
}
