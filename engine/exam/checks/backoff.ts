import { pairsOf, type Pair } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { seconds } from '../seconds.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';
import { LATE_TIMES, LEAST_BACKOFF_MS } from './waits-by-index.ts';

/**
 * Of all waits from the given one on, one lasts a while, and longer than load makes it last. A random wait may be short,
 * ten of them are not.
 */
export const backoff: ExamCheck<'backoff'> = ({ from }, { conversations }) => {
  const pairs = conversations.flatMap(pairsOf).filter(({ index }) => index >= from);
  const waits = pairs.map(({ waitMs }) => waitMs);
  if (waits.length === 0) return idle(`it did not send ${from + 1} times: ${describeEnd(conversations)}`);
  const longest = Math.max(...waits);
  if (pairs.some(isClear)) return { kind: 'kept' };
  if (longest >= LEAST_BACKOFF_MS) {
    return { kind: 'open', reason: `it waited ${seconds(longest)} at the longest, perhaps by load`, more: 'alone' };
  }
  if (waits.length < FEWEST)
    return idle(`it waited only ${waits.length} times, and each time for less than ${seconds(LEAST_BACKOFF_MS)}`);
  return judgeBy([
    { at: `waits from ${from} on`, expected: 'a wait that backs off', received: `${seconds(longest)} at the longest` },
  ]);
};

const FEWEST = 5;

function isClear({ conversation, waitMs }: Pair): boolean {
  return waitMs >= Math.max(LEAST_BACKOFF_MS, LATE_TIMES * conversation.latestMs);
}
