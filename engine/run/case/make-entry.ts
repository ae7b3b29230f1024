import type { Case, Contract, Entry, Exchange, Finding, Probe, Profile } from '../../core/model/index.ts';
import { describeSent, renderCurl } from '../../core/probe/index.ts';
import { recordExchange } from '../../core/report/index.ts';
import { askedStatuses } from './asked-statuses.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseResult } from './conclude.ts';

/** What an entry is made with. */
export interface EntryContext {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly seed: number;
  readonly userAgent?: string;
}

/** Returns the entry of a case that ran; not yet redacted. */
export function makeEntry(candidate: Case, result: CaseResult, context: EntryContext): Entry {
  const { contract, profile, seed } = context;
  const { shown, findings, reason } = result;
  const exchanges =
    result.attempts.length === 1 ? shown.exchanges : [...new Set([...shown.exchanges, ...probesOf(result.attempts)])];
  const received = shown.kind === 'judged' ? { received: shown.response.status } : {};
  const met = shown.kind === 'judged' && shown.met !== undefined ? { met: shown.met } : {};
  const isClean = result.outcome === 'pass';
  const probe = isClean ? undefined : findProbe(candidate, shown);
  return entryOf(candidate, {
    outcome: result.outcome,
    ...(candidate.arrange.length === 0 ? {} : { arrangements: candidate.arrange }),
    ...(reason === undefined ? {} : { reason }),
    ...(result.unstable ? { unstable: true } : {}),
    ...(shown.kind === 'judged' && shown.isUnexercised === true ? { unexercised: true } : {}),
    ...(probe === undefined ? {} : { sent: describeSent(candidate, probe) }),
    ...received,
    ...met,
    findings: findings.map((finding) => withoutOwn(finding, candidate)),
    exchanges: exchanges.flatMap(withLost).map((exchange) => recordExchange(exchange, profile)),
    ...(isClean || shown.exchanges.length === 0
      ? {}
      : { curl: renderCurl(shown.exchanges, { ...context, keys: contract.keys, caseId: candidate.id }) }),
    replay: { seed },
  });
}

/** Returns the entry of a case that did not run. */
export function makeIdleEntry(candidate: Case, outcome: 'skip' | 'error', reason: string): Entry {
  return entryOf(candidate, { outcome, reason, findings: [], exchanges: [] });
}

type OfCase = 'case' | 'clause' | 'operation' | 'title' | 'effect' | 'statuses' | 'constraint';

// What is spread comes last: in Node 20 an object has a shape of its own where properties follow a spread.
function entryOf(candidate: Case, ran: Omit<Entry, OfCase>): Entry {
  return {
    case: candidate.id,
    clause: candidate.clause.id,
    operation: candidate.operation.id,
    title: candidate.title,
    effect: candidate.effect,
    statuses: askedStatuses(candidate.expect),
    ...(candidate.constraint === undefined ? {} : { constraint: candidate.constraint }),
    ...ran,
  };
}

// Which answer it is about goes without saying where it is the entry's own operation.
function withoutOwn(finding: Finding, { operation }: Case): Finding {
  const { of, ...rest } = finding;
  return of?.operation === operation.id ? rest : finding;
}

// What the owner names may be another operation.
// Of a procedure, the request whose answer was judged; the case's last one where none was.
function findProbe(candidate: Case, { exchanges, ...shown }: Attempt): Probe | undefined {
  const own = exchanges.filter((exchange) => isProbeOf(candidate, exchange));
  const judged = shown.kind === 'judged' ? own.findLast(({ reply }) => reply.response === shown.response) : undefined;
  return (judged ?? own.at(-1))?.probe;
}

function isProbeOf({ operation, send }: Case, { role, probe }: Exchange): boolean {
  const isOwn = probe.operation === operation.id || send.request !== undefined;
  return isOwn && (role === 'probe' || role === 'again');
}

function withLost(exchange: Exchange): readonly Exchange[] {
  return exchange.before === undefined ? [exchange] : [exchange.before, exchange];
}

function probesOf(attempts: readonly Attempt[]): readonly Exchange[] {
  return attempts.flatMap(({ exchanges }) => exchanges.filter(({ role }) => role === 'probe' || role === 'again'));
}
