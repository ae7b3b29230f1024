import type { Contract, Entry, Finding, Outcome, RecordedExchange } from '../../core/model/index.ts';
import type { ClientConduct, KeysAway, TrafficClient } from '../clients/index.ts';
import type { Gathered } from '../tally/gathered.ts';
import type { NotedFault } from '../tally/own-faults.ts';
import type { Notes } from '../tally/notes.ts';

/** Makes the entries of traffic: one for each status of each operation, each situation that was met, and each client. */
export function makeEntries(contract: Contract, gathered: Gathered): readonly Entry[] {
  const { cells, situations, clients, keysAway, ownFaults } = gathered;
  const entries = [
    ...cells.map((notes) => cellEntry(contract, notes)),
    ...situations.map((notes) => situationEntry(contract, notes)),
    ...clients.flatMap((client) => [...client.conduct.values()].map((conduct) => clientEntry(client, conduct))),
    ...keysAway.map(keyEntry),
    ...ownFaults.map(faultEntry),
  ];
  return gathered.hidesBodies ? entries.map(withoutBodies) : entries;
}

function cellEntry({ clauses }: Contract, notes: Gathered['cells'][number]): Entry {
  const { status, operation, met } = notes;
  const findings = [...notes.findings.values()];
  const own = clauses.find(({ kind, statuses }) => kind === 'envelope' && statuses.includes(status));
  const always = clauses.find(({ kind }) => kind === 'always');
  return {
    ...entryOf(notes, `${operation} answers ${status} in ${exchanges(met)}`),
    clause: firmest(findings)?.clause ?? own?.id ?? always?.id ?? '',
    statuses: [status],
    received: status,
  };
}

function situationEntry({ clauses }: Contract, notes: Gathered['situations'][number]): Entry {
  const clause = clauses.find(({ id }) => id === notes.clause);
  const [received] = notes.statuses;
  const asked = (clause?.expect.status ?? []).flatMap(({ status }) => (typeof status === 'number' ? [status] : []));
  const [constraint] = notes.constraints;
  return {
    ...entryOf(notes, `${notes.operation} in ${exchanges(notes.met)}: ${clause?.statement ?? notes.clause}`),
    clause: notes.clause,
    statuses: asked,
    ...(constraint === undefined ? {} : { constraint }),
    ...(notes.statuses.size === 1 && received !== undefined ? { received } : {}),
  };
}

type Common = Omit<Entry, 'clause' | 'statuses'>;

// What was never seen whole is neither kept nor broken.
function entryOf(notes: Notes, title: string): Common {
  const findings = [...notes.findings.values()];
  const outcome = outcomeOf(findings, notes.judged > 0);
  const reason = outcome === 'skip' ? whyOpen(notes) : outcome === 'pass' ? undefined : departed(notes);
  return {
    case: notes.id,
    operation: notes.operation,
    title,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    effect: 'reads',
    findings,
    exchanges: notes.shown,
  };
}

function whyOpen({ open }: Notes): string {
  const all = open.list().slice(0, MOST_REASONS);
  return all.length === 0
    ? 'nothing was recorded whole'
    : all.map(({ reason, times: often }) => `${reason} (${exchanges(often)})`).join('; ');
}

const MOST_REASONS = 3;

function departed({ departed: often, met }: Notes): string {
  return `${often} of ${exchanges(met)}`;
}

function clientEntry(
  client: TrafficClient,
  { clause, times: often, departed: departures, first, operation }: ClientConduct,
): Entry {
  const findings = first === undefined ? [] : [first.finding];
  const outcome = outcomeOf(findings, true);
  return {
    case: `client-${client.id}/${clause.id}`,
    clause: clause.id,
    operation,
    title: `client ${client.id} (${client.userAgent}): ${clause.statement}`,
    outcome,
    ...(outcome === 'pass' ? {} : { reason: `${departures} of ${often} occasions` }),
    effect: 'reads',
    statuses: [],
    findings,
    exchanges: first === undefined ? [] : [first.shown],
  };
}

function keyEntry({ clause, requests, away }: KeysAway): Entry {
  const [first] = away;
  const findings = first === undefined ? [] : [first.finding];
  return {
    case: `clients/${clause.id}`,
    clause: clause.id,
    operation: first?.operation ?? '',
    title: `${exchanges(requests)} with other origins: ${clause.statement}`,
    outcome: outcomeOf(findings, true),
    ...(away.length === 0 ? {} : { reason: `${away.length} of ${exchanges(requests)}` }),
    effect: 'reads',
    statuses: [],
    findings,
    exchanges: away.slice(0, 1).map(({ shown }) => shown),
  };
}

function faultEntry({ clause, reason, operation, status, at, times, shown }: NotedFault): Entry {
  const often = times === 1 ? '' : `, ${times} times in all`;
  return {
    case: `own-check/${clause}`,
    clause,
    operation,
    title: `the check ${clause} can be asked`,
    outcome: 'error',
    reason: `the check ${clause} ${reason} (${operation} answered ${status}, ${at})${often}`,
    effect: 'reads',
    statuses: [],
    findings: [],
    exchanges: [shown],
  };
}

function outcomeOf(findings: readonly Finding[], isJudged: boolean): Outcome {
  if (findings.some(({ level }) => level === 'required')) return 'fail';
  if (findings.some(({ level }) => level === 'advised')) return 'warn';
  if (findings.length > 0) return 'proposed';
  return isJudged ? 'pass' : 'skip';
}

function firmest(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ level }) => level === 'required') ?? findings[0];
}

function exchanges(count: number): string {
  return count === 1 ? '1 exchange' : `${count} exchanges`;
}

function withoutBodies(entry: Entry): Entry {
  return { ...entry, exchanges: entry.exchanges.map(withoutBody) };
}

function withoutBody({ request, response, ...rest }: RecordedExchange): RecordedExchange {
  const { method, url, headers } = request;
  const bare = { ...rest, request: { method, url, headers } };
  if (response === undefined) return bare;
  const { body: text = '', ...answer } = response;
  return { ...bare, response: { ...answer, cut: (answer.cut ?? 0) + text.length } };
}
