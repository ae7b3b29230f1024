import type { Finding, Outcome } from '../../core/model/index.ts';
import type { Attempt } from '../attempt.ts';

/** What became of a case, before it is recorded. */
export interface CaseResult {
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly unstable: boolean;
  readonly findings: readonly Finding[];
  /** The attempt that shows the outcome best. */
  readonly shown: Attempt;
  readonly attempts: readonly Attempt[];
}

/** Returns the outcome of one attempt, or of three where the first was no clean pass. */
export function conclude(attempts: readonly Attempt[]): CaseResult {
  const rules = [concludeUnarranged, concludeTrouble, concludeFailure, concludeUnexercised, concludeClean];
  const [first] = attempts;
  const told = withoutLost(attempts);
  for (const rule of rules) {
    const result = rule(told);
    if (result !== undefined) return { attempts, ...result };
  }
  throw new TypeError(
    `No rule concludes ${attempts.length} attempts of which the first is ${first?.kind ?? 'missing'}.`,
  );
}

// A server may close a connection whenever it is idle (RFC 9112, section 9.5); a probe that this loses tells nothing of it.
function withoutLost(attempts: readonly Attempt[]): readonly Attempt[] {
  const kept = attempts.filter((attempt) => !isLost(attempt));
  return kept.length >= LEAST_TOLD ? kept : attempts;
}

function isLost({ kind, exchanges }: Attempt): boolean {
  return kind === 'trouble' && exchanges.at(-1)?.reply.onReusedConnection === true;
}

const LEAST_TOLD = 2;

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
  return { outcome: outcomeOf(findings), ...why, unstable: false, findings, shown };
}

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.some(({ level }) => level !== 'proposed')) return 'warn';
  return findings.length > 0 ? 'proposed' : 'pass';
}

export function isFailing(attempt: Attempt): attempt is Attempt & { readonly kind: 'judged' } {
  return attempt.kind === 'judged' && attempt.findings.some(({ level }) => level === 'required');
}

export function isServerError(attempt: Attempt): boolean {
  return attempt.kind === 'judged' && attempt.response.status >= 500;
}

function findingsOf(attempts: readonly Attempt[], level: 'advised'): readonly Finding[] {
  const judged = attempts.find(({ kind }) => kind === 'judged');
  return judged?.kind === 'judged' ? judged.findings.filter((finding) => finding.level === level) : [];
}
