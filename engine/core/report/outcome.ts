import type { Outcome } from '../model/index.ts';

const RANK: Readonly<Record<Outcome, number>> = { fail: 4, error: 3, warn: 2, pass: 1, skip: 0 };

/** Returns the outcome that weighs most: a failure, then an error, a warning, a pass; `skip` where there is none. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((worst, outcome) => (RANK[outcome] > RANK[worst] ? outcome : worst), 'skip');
}
