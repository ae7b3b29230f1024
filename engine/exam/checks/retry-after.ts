import { pairsOf } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { seconds } from '../seconds.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';

/** A wait after `Retry-After` may be long, by load or by wish, but never short. */
export const retryAfter: ExamCheck<'retryAfter'> = (_, { conversations }) => {
  const pairs = conversations
    .flatMap(pairsOf)
    .flatMap((pair) =>
      pair.before.answer.retryAfter === undefined ? [] : [{ ...pair, least: pair.before.answer.retryAfter }],
    );
  if (pairs.length === 0) return idle(`it did not send again: ${describeEnd(conversations)}`);
  const early = pairs.filter(({ waitMs, least }) => waitMs < 1000 * least - TOLERANCE_MS);
  return judgeBy(
    early.map(({ waitMs, least, index }) => ({
      at: `wait ${index}`,
      expected: `at least ${least} s, as Retry-After says`,
      received: seconds(waitMs),
    })),
  );
};

const TOLERANCE_MS = 50;
