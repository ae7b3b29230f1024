import type { Conversation } from '../../core/model/index.ts';
import { describeEnd } from '../describe-end.ts';
import { seconds } from '../seconds.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';
import { HARDLY, hardlyWaits, roundsOf, waitsAt } from './waits-by-index.ts';

/**
 * The third wait is longer than the first one: the longest of several, as a random one may be short, and the middle one,
 * as load may make any of them long. Only two rounds that both say no are a departure.
 */
export const growth: ExamCheck<'growth'> = (_, { conversations }) => {
  const rounds = roundsOf(conversations)
    .map(measure)
    .filter(({ count }) => count >= FEWEST);
  const [first] = rounds;
  if (first === undefined) return idle(`too few clients sent four times: ${describeEnd(conversations)}`);
  if (hardlyWaits(conversations)) return idle(HARDLY);
  if (rounds.some(hasGrown)) return { kind: 'kept' };
  // One at a time, so that the exam itself is no load.
  if (rounds.length < 2) return { kind: 'open', reason: 'its waits did not grow in one round', more: 'alone' };
  return judgeBy([
    {
      at: 'wait 3',
      expected: `longer than ${FACTOR} times the first one, ${seconds(first.firstLongest)} at the longest`,
      received: `${seconds(first.thirdLongest)} at the longest`,
    },
  ]);
};

const FEWEST = 5;
const FACTOR = 1.3;

interface Measured {
  readonly count: number;
  readonly firstLongest: number;
  readonly thirdLongest: number;
  readonly firstMiddle: number;
  readonly thirdMiddle: number;
}

function measure(conversations: readonly Conversation[]): Measured {
  const [first, third] = [waitsAt(conversations, 1), waitsAt(conversations, 3)];
  return {
    count: third.length,
    firstLongest: Math.max(0, ...first),
    thirdLongest: Math.max(0, ...third),
    firstMiddle: middleOf(first),
    thirdMiddle: middleOf(third),
  };
}

function hasGrown({ firstLongest, thirdLongest, firstMiddle, thirdMiddle }: Measured): boolean {
  return thirdLongest >= FACTOR * firstLongest || thirdMiddle >= FACTOR * firstMiddle;
}

function middleOf(waits: readonly number[]): number {
  return waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? 0;
}
