import type { Case } from '../../core/model/index.ts';
import type { Arranged } from '../arrange/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { isFailing } from './conclude.ts';
import { isGone } from './look-there.ts';
import { isAnyGone, mayEnd } from './witnesses.ts';

/**
 * Tells whether a try came to what it comes to where what it needs is gone, though nothing that is sent again in its states
 * shows that: it ended a state itself, it went on with what its first request had made, or it told nothing at all.
 */
export async function mayHaveVanished(
  candidate: Case,
  attempt: Attempt,
  arranged: readonly Arranged[],
  caseTools: CaseTools,
): Promise<boolean> {
  if (isFailing(attempt)) {
    if (candidate.then !== undefined) return true;
    return mayEnd(candidate) && isAnyGone(arranged, candidate, caseTools);
  }
  if (attempt.kind !== 'unexercised' && attempt.kind !== 'unarranged') return false;
  // Of a burst that told nothing only what departs is kept.
  const isDoubtful = candidate.effect === 'exhausts' || isGone(attempt.exchanges.at(-1)?.reply.response);
  return isDoubtful && isAnyGone(arranged, candidate, caseTools);
}
