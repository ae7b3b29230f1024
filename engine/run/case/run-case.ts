import type { Case } from '../../core/model/index.ts';
import { isLiveAcceptance } from '../live-key.ts';
import { backoffMs } from '../trouble.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { attemptCase, attemptThere, hasVanished } from './attempt-case.ts';
import { conclude, isFailing, isServerError, type CaseResult } from './conclude.ts';

/** Runs a case; one that fails, or meets trouble on the way, is sent again twice to tell a stable failure from an unstable one. */
export async function runCase(candidate: Case, caseTools: CaseTools): Promise<CaseResult> {
  const first = await attemptCase(candidate, caseTools, 'probe');
  if (!isWorthRepeating(first) || wasLetThrough(candidate, first, caseTools)) return conclude([first]);
  const attempts = [first];
  while (attempts.length < mostAttempts(candidate) && !caseTools.tools.signal.aborted) {
    await waitAfterTrouble(attempts, caseTools);
    const attempt = await attemptCase(candidate, caseTools, 'again');
    // Meanwhile another case was let through, so that this one is not asked again.
    if (attempt.kind === 'unarranged' && attempt.reason === refusalOf(candidate, caseTools)) break;
    attempts.push(attempt);
  }
  return conclude(await withoutVanished(attempts, candidate, caseTools));
}

// What fails in states of before, and never in states made anew, fails for the states where it does so again.
async function withoutVanished(
  attempts: readonly Attempt[],
  candidate: Case,
  caseTools: CaseTools,
): Promise<readonly Attempt[]> {
  const [first, ...again] = attempts;
  if (first?.kind !== 'judged' || first.states === undefined || again.length < 2) return attempts;
  if (!again.every((attempt) => attempt.kind === 'judged' && !isFailing(attempt))) return attempts;
  const there = await attemptThere(candidate, first.states, caseTools, (attempt) => !isFailing(attempt));
  const isGone = there === undefined ? first.states.some(hasVanished) : isFailing(there);
  if (!isGone) return attempts;
  const reason = 'a state that it needs had vanished';
  return [{ kind: 'trouble', reason, exchanges: [...first.exchanges, ...(there?.exchanges ?? [])] }, ...again];
}

// What was let through on real data is not done again.
function wasLetThrough(candidate: Case, attempt: Attempt, caseTools: CaseTools): boolean {
  if (attempt.kind !== 'judged') return false;
  const { status } = attempt.response;
  const isWritten = status >= 200 && status < 300 && refusalOf(candidate, caseTools) !== undefined;
  return isWritten || isLiveAcceptance(candidate, status, caseTools.tools.profile);
}

function refusalOf({ operation }: Case, { tools }: CaseTools): string | undefined {
  return tools.refusal(operation.method);
}

// Two bursts tell as much as three probes, and cost the target more.
function mostAttempts({ procedure }: Case): number {
  return procedure?.spec.kind === 'burst' ? 2 : 3;
}

function isWorthRepeating(attempt: Attempt): boolean {
  return attempt.kind === 'trouble' || isFailing(attempt);
}

async function waitAfterTrouble(attempts: readonly Attempt[], { tools }: CaseTools): Promise<void> {
  const last = attempts.at(-1);
  if (last !== undefined && (last.kind === 'trouble' || isServerError(last))) {
    await tools.clock.sleep(tools.jitter.int(backoffMs(attempts.length - 1)), tools.signal);
  }
}
