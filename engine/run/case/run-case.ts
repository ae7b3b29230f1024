import type { Case } from '../../core/model/index.ts';
import { isLiveAcceptance } from '../live-key.ts';
import { backoffMs } from '../trouble.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { attemptCase, stillFailsThere } from './attempt-case.ts';
import { conclude, isFailing, isServerError, type CaseResult } from './conclude.ts';
import { VANISHED } from './own-states.ts';

/** Runs a case; one that fails, or meets trouble on the way, is sent again twice to tell a stable failure from an unstable one. */
export async function runCase(candidate: Case, caseTools: CaseTools): Promise<CaseResult> {
  const first = await attemptCase(candidate, caseTools, 'probe');
  if (!isWorthRepeating(first) || wasLetThrough(candidate, first, caseTools)) return conclude([first]);
  const attempts = [first];
  while (attempts.length < mostAttempts(candidate, attempts) && !caseTools.tools.signal.aborted) {
    await waitAfterTrouble(attempts, caseTools);
    const attempt = await attemptCase(candidate, caseTools, 'again');
    // Meanwhile another case was let through, so that this one is not asked again.
    if (attempt.kind === 'unarranged' && attempt.reason === refusalOf(candidate, caseTools)) break;
    attempts.push(attempt);
  }
  return conclude(await withoutVanished(attempts, candidate, caseTools));
}

// What fails only in states in which it goes on failing, and never in others that are made anew, fails for the states.
async function withoutVanished(
  attempts: readonly Attempt[],
  candidate: Case,
  caseTools: CaseTools,
): Promise<readonly Attempt[]> {
  const failing = attempts.filter(isFailing);
  const rest = attempts.filter((attempt): boolean => !isFailing(attempt));
  const [first] = failing;
  const isEnough = rest.length >= leastAttempts(candidate) - 1 && rest.some(({ kind }) => kind === 'judged');
  const isTold = isEnough || (rest.length > 0 && rest.every(isVanished));
  if (first === undefined || !isTold || !failing.every(isSuspected)) return attempts;
  for (const attempt of failing) if (!(await stillFailsThere(candidate, attempt, caseTools))) return attempts;
  return [{ kind: 'trouble', reason: VANISHED, exchanges: first.exchanges }, ...rest];
}

// What was let through on real data is not done again.
function wasLetThrough(candidate: Case, attempt: Attempt, caseTools: CaseTools): boolean {
  if (attempt.kind !== 'judged') return false;
  const { status } = attempt.response;
  const isWritten = status >= 200 && status < 300 && refusalOf(candidate, caseTools) !== undefined;
  return isWritten || isLiveAcceptance(candidate, status, caseTools.tools);
}

function refusalOf({ operation }: Case, { tools }: CaseTools): string | undefined {
  return tools.refusal(operation.method);
}

// One more where a state that was made anew may have vanished as well.
function mostAttempts(candidate: Case, [, ...again]: readonly Attempt[]): number {
  const failing = again.filter(isFailing);
  const isUntold = (failing.length === 1 && failing.every(isSuspected)) || again.some(isVanished);
  return leastAttempts(candidate) + (isUntold ? 1 : 0);
}

// Two bursts tell as much as three probes, and cost the target more.
function leastAttempts({ procedure }: Case): number {
  return procedure?.spec.kind === 'burst' ? 2 : 3;
}

function isSuspected(attempt: Attempt): boolean {
  return attempt.kind === 'judged' && attempt.suspected !== undefined;
}

function isVanished(attempt: Attempt): boolean {
  return attempt.kind === 'trouble' && attempt.reason === VANISHED;
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
