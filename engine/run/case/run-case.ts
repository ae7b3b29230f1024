import type { Case, Finding } from '../../core/model/index.ts';
import { isLiveAcceptance } from '../live-key.ts';
import { backoffMs } from '../trouble.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { attemptCase, attemptThere } from './attempt-case.ts';

/** What became of a case, before it is recorded. */
export interface CaseResult {
  readonly outcome: 'pass' | 'fail' | 'warn' | 'skip' | 'error';
  readonly reason?: string;
  readonly unstable: boolean;
  readonly findings: readonly Finding[];
  /** The attempt that shows the outcome best. */
  readonly shown: Attempt;
  readonly attempts: readonly Attempt[];
}

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
  if (there === undefined || !isFailing(there)) return attempts;
  const reason = 'a state that it needs had vanished';
  return [{ kind: 'trouble', reason, exchanges: [...first.exchanges, ...there.exchanges] }, ...again];
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

/** Returns the outcome of one attempt, or of three where the first was no clean pass. */
export function conclude(attempts: readonly Attempt[]): CaseResult {
  const rules = [concludeUnarranged, concludeTrouble, concludeFailure, concludeUnexercised, concludeClean];
  const [first] = attempts;
  for (const rule of rules) {
    const result = rule(attempts);
    if (result !== undefined) return { attempts, ...result };
  }
  throw new TypeError(
    `No rule concludes ${attempts.length} attempts of which the first is ${first?.kind ?? 'missing'}.`,
  );
}

type Conclusion = Omit<CaseResult, 'attempts'> | undefined;

function concludeUnarranged(attempts: readonly Attempt[]): Conclusion {
  const shown = attempts.find(({ kind }) => kind === 'unarranged');
  if (shown?.kind !== 'unarranged' || attempts.some(isFailing)) return undefined;
  return { outcome: 'error', reason: shown.reason, unstable: false, findings: [], shown };
}

// Transport trouble that came only once of three says little; more often than that, nothing can be told.
function concludeTrouble(attempts: readonly Attempt[]): Conclusion {
  const troubles = attempts.filter(({ kind }) => kind === 'trouble');
  const [shown] = troubles;
  if (shown?.kind !== 'trouble' || attempts.some(isFailing)) return undefined;
  if (troubles.length > 1 || attempts.length === 1) {
    return { outcome: 'error', reason: shown.reason, unstable: troubles.length < attempts.length, findings: [], shown };
  }
  return {
    outcome: 'warn',
    reason: `once of ${attempts.length} times: ${shown.reason}`,
    unstable: true,
    findings: findingsOf(attempts, 'advised'),
    shown,
  };
}

function concludeFailure(attempts: readonly Attempt[]): Conclusion {
  const failing = attempts.filter(isFailing);
  const [shown] = failing;
  if (shown === undefined) return undefined;
  const unstable = failing.length < attempts.length;
  const isOnce = failing.length === 1 && attempts.length > 1;
  const isExcused = isOnce && (isServerError(shown) || shown.mayBeOthers === true);
  const times = unstable ? [`${failing.length} of ${attempts.length} times`] : [];
  const reasons = [...times, ...(shown.reason === undefined ? [] : [shown.reason])];
  const reason = reasons.length === 0 ? {} : { reason: reasons.join(': ') };
  return { outcome: isExcused ? 'warn' : 'fail', ...reason, unstable, findings: shown.findings, shown };
}

function concludeUnexercised([shown]: readonly Attempt[]): Conclusion {
  if (shown?.kind !== 'unexercised') return undefined;
  return { outcome: 'skip', reason: shown.reason, unstable: false, findings: [], shown };
}

function concludeClean(attempts: readonly Attempt[]): Conclusion {
  const [shown] = attempts;
  if (shown?.kind !== 'judged') return undefined;
  const { findings, reason } = shown;
  const why = reason === undefined ? {} : { reason };
  return { outcome: findings.length > 0 ? 'warn' : 'pass', ...why, unstable: false, findings, shown };
}

function isFailing(attempt: Attempt): attempt is Attempt & { readonly kind: 'judged' } {
  return attempt.kind === 'judged' && attempt.findings.some(({ level }) => level === 'required');
}

function isServerError(attempt: Attempt): boolean {
  return attempt.kind === 'judged' && attempt.response.status >= 500;
}

function findingsOf(attempts: readonly Attempt[], level: 'advised'): readonly Finding[] {
  const judged = attempts.find(({ kind }) => kind === 'judged');
  return judged?.kind === 'judged' ? judged.findings.filter((finding) => finding.level === level) : [];
}
