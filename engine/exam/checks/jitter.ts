import type { Conversation } from '../../core/model/index.ts';
import { describeEnd } from '../describe-end.ts';
import { seconds } from '../seconds.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';
import { HARDLY, hardlyWaits, LATE_TIMES, roundsOf, waitsAt } from './waits-by-index.ts';

/**
 * Clients that fail together do not come back together: the two longest waits of several clients are spread. Load only
 * spreads them, so that waits which are all alike are a departure; what is neither alike nor clearly spread is sat again.
 */
export const jitter: ExamCheck<'jitter'> = (_, { conversations }) => {
  const spreads = roundsOf(conversations).flatMap(spreadOf);
  if (spreads.length === 0) return idle(`too few clients sent three times: ${describeEnd(conversations)}`);
  if (hardlyWaits(conversations)) return idle(HARDLY);
  if (spreads.some((spread) => spread.some(isClear))) return { kind: 'kept' };
  const areAlike = spreads.every((spread) => spread.every(({ ms }) => ms <= ALIKE_MS));
  const shown = spreads
    .flat()
    .map(({ ms }) => seconds(ms))
    .join(', ');
  if (spreads.length < 2) {
    return { kind: 'open', reason: `the waits differ by ${shown}`, more: areAlike ? 'together' : 'alone' };
  }
  // Rounds that do not agree may be load.
  if (!areAlike) return { kind: 'open', reason: `the waits differ by ${shown}, by chance or by load`, more: 'alone' };
  return judgeBy([
    {
      at: 'the two longest waits',
      expected: 'spread over the clients that failed together',
      received: `alike within ${seconds(Math.max(...spreads.flat().map(({ ms }) => ms)))}`,
    },
  ]);
};

const FEWEST = 6;
const ALIKE_MS = 20;
const CLEAR_MS = 60;
// What load adds does not grow with the wait, what chance adds does.
const CLEAR_SHARE = 0.03;

/** How far the waits of one number differ, the longest of them, and how late we were meanwhile. */
interface Spread {
  readonly ms: number;
  readonly longestMs: number;
  readonly latestMs: number;
}

function isClear({ ms, longestMs, latestMs }: Spread): boolean {
  return ms >= Math.max(CLEAR_MS, CLEAR_SHARE * longestMs, LATE_TIMES * latestMs);
}

/** How far the two longest waits differ, where enough clients have both. */
function spreadOf(conversations: readonly Conversation[]): readonly (readonly Spread[])[] {
  const waits = [1, 2, 3, 4].map((index) => waitsAt(conversations, index)).filter(({ length }) => length >= FEWEST);
  const two = waits.slice(-2);
  if (two.length < 2) return [];
  const latestMs = Math.max(...conversations.map((one) => one.latestMs));
  return [
    two.map((of) => {
      const longestMs = Math.max(...of);
      return { ms: longestMs - Math.min(...of), longestMs, latestMs };
    }),
  ];
}
