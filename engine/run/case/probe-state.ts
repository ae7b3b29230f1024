import type { Case, Exchange } from '../../core/model/index.ts';
import type { Arranged, Arranger } from '../arrange/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { isAcceptedProbe } from './look-there.ts';
import { probeCase } from './probe-case.ts';

/** Sends the probe of a case in its states and judges the answer; undefined where a state was gone before the probe or after it. */
export async function probeState(
  candidate: Case,
  arranged: readonly Arranged[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
  exchanges: Exchange[],
): Promise<Attempt | undefined> {
  const { arranger, tools } = caseTools;
  exchanges.push(...new Set(arranged.flatMap((state) => state.exchanges)));
  if (!(await allHold(arranged, candidate, arranger, exchanges))) {
    forgetAll(arranged, arranger);
    return;
  }
  const attempt = await probeCase(candidate, arranged, exchanges, caseTools, role);
  if (attempt.exchanges.some(isAcceptedProbe) && !tools.signal.aborted) forgetAll(arranged, arranger, candidate);
  if (attempt.kind !== 'judged' || (await allHold(arranged, candidate, arranger, exchanges))) return attempt;
  forgetAll(arranged, arranger);
  return withoutState(attempt, candidate);
}

async function allHold(
  arranged: readonly Arranged[],
  candidate: Case,
  arranger: Arranger,
  exchanges: Exchange[],
): Promise<boolean> {
  for (const state of arranged) {
    if (!(await arranger.holds(state, candidate.id, (exchange) => exchanges.push(exchange)))) return false;
  }
  return true;
}

/** Gives states to nobody any more: what a probe was let through to may have changed, unless that probe only reads. */
export function forgetAll(arranged: readonly Arranged[], arranger: Arranger, candidate?: Case): undefined {
  if (candidate?.operation.method === 'GET') return;
  arranged.forEach((state) => {
    arranger.forget(state);
  });
}

// What is wrong whether or not the state still was: all but the clause of the case itself, and a server error.
function withoutState(attempt: Attempt & { readonly kind: 'judged' }, { clause }: Case): Attempt | undefined {
  const { findings, response } = attempt;
  const kept = response.status >= 500 ? findings : findings.filter((finding) => finding.clause !== clause.id);
  if (!kept.some(({ level }) => level === 'required')) return undefined;
  return { ...attempt, findings: kept, isUnexercised: true, reason: 'the state that it needs ended meanwhile' };
}
