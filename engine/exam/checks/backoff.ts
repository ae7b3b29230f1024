import { pairsOf } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { seconds } from '../seconds.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';
import { LEAST_BACKOFF_MS } from './waits-by-index.ts';

/** Of all waits from the given one on, the longest lasts a while. A random wait may be short, ten of them are not. */
export const backoff: ExamCheck<'backoff'> = ({ from }, { conversations }) => {
  const waits = conversations.flatMap(pairsOf).flatMap(({ index, waitMs }) => (index >= from ? [waitMs] : []));
  if (waits.length === 0) return idle(`it did not send ${from + 1} times: ${describeEnd(conversations)}`);
  const longest = Math.max(...waits);
  if (longest >= LEAST_BACKOFF_MS) return { kind: 'kept' };
  if (waits.length < FEWEST)
    return idle(`it waited only ${waits.length} times, and each time for less than ${seconds(LEAST_BACKOFF_MS)}`);
  return judgeBy([
    { at: `waits from ${from} on`, expected: 'a wait that backs off', received: `${seconds(longest)} at the longest` },
  ]);
};

const FEWEST = 5;
