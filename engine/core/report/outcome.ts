import type { ClauseResult, Entry, Outcome } from '../model/index.ts';

const RANK: Readonly<Record<Outcome, number>> = { fail: 5, error: 4, warn: 3, proposed: 2, pass: 1, skip: 0 };

/** Tells whether a case with this outcome was really judged; an error and a skip tell nothing of the target. */
export function isJudged(outcome: Outcome): boolean {
  return outcome !== 'skip' && outcome !== 'error';
}

/** Tells whether a case was judged on what it is about, and not only on what came instead. */
export function isExercising({ outcome, unexercised }: Pick<Entry, 'outcome' | 'unexercised'>): boolean {
  return isJudged(outcome) && unexercised !== true;
}

/** Tells whether something of a clause was really judged: one of its cases, or an answer that it holds for. */
export function isExercised({ outcome, cases }: Pick<ClauseResult, 'outcome' | 'cases'>): boolean {
  return isJudged(outcome) || (outcome === 'error' && cases > 0);
}

/** Returns the outcome that weighs most: a failure, then an error, a warning, a departure that is only proposed, a pass; `skip` where there is none. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((worst, outcome) => (RANK[outcome] > RANK[worst] ? outcome : worst), 'skip');
}
