import { formatCount } from '../quantity.ts';
import type { ChangeKind, Comparison } from './comparison.ts';

/** The exit code of a comparison, and what decided it. */
export interface ComparisonDecision {
  readonly exitCode: 0 | 1;
  readonly decidedBy: string;
}

/** Decides whether anything got worse. */
export function decideComparison({ changes }: Comparison): ComparisonDecision {
  const worse = KINDS.flatMap(([kind, noun]) => {
    const count = changes[kind].filter(({ isWorse }) => isWorse).length;
    return count === 0 ? [] : [noun(count)];
  });
  if (worse.length === 0) return { exitCode: 0, decidedBy: 'nothing got worse' };
  return { exitCode: 1, decidedBy: `it got worse: ${worse.join(', ')}` };
}

const KINDS: readonly (readonly [ChangeKind, (count: number) => string])[] = [
  ['new', (count) => formatCount(count, 'new departure')],
  ['unstable', (count) => `${formatCount(count, 'case')} newly unstable`],
  ['noLongerExercised', (count) => `${formatCount(count, 'case')} no longer judged`],
];
