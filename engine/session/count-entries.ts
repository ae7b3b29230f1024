import type { Clause, Contract, Entry, RecordedExchange } from '../core/model/index.ts';
import type { Counted } from '../core/report/index.ts';

/** Counts what the recorded exchanges show; for a run that was killed before it told its own counts. */
export function countEntries(contract: Contract, entries: readonly Entry[]): Counted {
  const exchanges = entries.flatMap((entry) => entry.exchanges);
  const statuses = exchanges.flatMap(({ response }) => (response === undefined ? [] : [response.status]));
  // Which answers an own check looked at, its function alone could tell.
  const judging = contract.clauses.filter(({ kind }) => kind !== 'situation' && kind !== 'own');
  return {
    sent: exchanges.length,
    limited: 0,
    waitedMs: 0,
    bytesUp: 0,
    bytesDown: 0,
    judged: Object.fromEntries(judging.map((clause) => [clause.id, countJudged(clause, entries, statuses)])),
    answers: Object.fromEntries(
      [...new Set(statuses)].map((status) => [status, statuses.filter((one) => one === status).length]),
    ),
    codings: {},
    retryAfter: Object.fromEntries([...new Set(statuses)].map((status) => [status, waitsOf(exchanges, status)])),
  };
}

function countJudged(clause: Clause, entries: readonly Entry[], statuses: readonly number[]): number {
  if (clause.kind === 'sequence') return entries.filter(({ met }) => met?.kind === clause.during).length;
  return statuses.filter((status) => judges(clause, status)).length;
}

function judges({ kind, statuses }: Clause, status: number): boolean {
  return kind === 'always' || statuses.includes(status);
}

function waitsOf(exchanges: readonly RecordedExchange[], status: number): readonly string[] {
  const values = exchanges
    .flatMap(({ response }) => (response?.status === status ? response.headers : []))
    .flatMap(([name, value]) => (name === 'retry-after' ? [value] : []));
  return [...new Set(values)].slice(0, KEPT_VALUES);
}

const KEPT_VALUES = 20;
