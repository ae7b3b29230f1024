import type { Conversation } from '../../core/model/index.ts';
import { describeEnd } from '../describe-end.ts';
import { seconds } from '../seconds.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';
import { HARDLY, hardlyWaits, roundsOf, waitsAt } from './waits-by-index.ts';

/**
 * Clients that fail together do not come back together: the two longest waits of several clients are spread. Load only
 * spreads them, so that waits which are all alike are a departure; what is neither alike nor clearly spread is sat again.
 */
export const jitter: ExamCheck<'jitter'> = (_, { conversations }) => {
  const spreads = roundsOf(conversations).flatMap(spreadOf);
  if (spreads.length === 0) return idle(`too few clients sent three times: ${describeEnd(conversations)}`);
  if (hardlyWaits(conversations)) return idle(HARDLY);
  if (spreads.some((spread) => spread.some((ms) => ms >= CLEAR_MS))) return { kind: 'kept' };
  const areAlike = spreads.every((spread) => spread.every((ms) => ms <= ALIKE_MS));
  const shown = spreads.flat().map(seconds).join(', ');
  if (spreads.length < 2) {
    return { kind: 'open', reason: `the waits differ by ${shown}`, more: areAlike ? 'together' : 'alone' };
  }
  // Rounds that do not agree may be load.
  if (!areAlike) return { kind: 'open', reason: `the waits differ by ${shown}, by chance or by load`, more: 'alone' };
  return judgeBy([
    {
      at: 'the two longest waits',
      expected: 'spread over the clients that failed together',
      received: `alike within ${seconds(Math.max(...spreads.flat()))}`,
    },
  ]);
};

const FEWEST = 6;
const ALIKE_MS = 20;
const CLEAR_MS = 60;

/** How far the two longest waits differ, where enough clients have both. */
function spreadOf(conversations: readonly Conversation[]): readonly (readonly number[])[] {
  const waits = [1, 2, 3, 4].map((index) => waitsAt(conversations, index)).filter(({ length }) => length >= FEWEST);
  const two = waits.slice(-2);
  return two.length < 2 ? [] : [two.map((own) => Math.max(...own) - Math.min(...own))];
}
