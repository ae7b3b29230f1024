import type { Entry, Finding, RecordedExchange } from '../model/index.ts';
import { worstOutcome } from '../report/outcome.ts';

/** Tells whether an entry is of no case, but of what answers departed in that no case asked for, or of an own check that could not be asked. */
export function isIncident({ case: name }: Pick<Entry, 'case'>): boolean {
  return ['arrangement/', 'accident/', 'own-check/'].some((kind) => name.startsWith(kind));
}

/**
 * Returns the entries of several parts of a run as one list: what was met in more than one part stands there once, and
 * incidents come last, as a journal has them earlier than a run.
 */
export function uniteEntries(parts: readonly (readonly Entry[])[]): readonly Entry[] {
  const united = new Map<string, Entry>();
  for (const entry of parts.flat()) {
    const before = united.get(entry.case);
    united.set(entry.case, before === undefined || !isIncident(entry) ? entry : uniteIncidents(before, entry));
  }
  const entries = [...united.values()];
  return [...entries.filter((entry) => !isIncident(entry)), ...entries.filter(isIncident)];
}

/** Returns one entry of two about the same incident. */
export function uniteIncidents(one: Entry, other: Entry): Entry {
  const findings = distinct([...one.findings, ...other.findings], findingKey);
  const firmer = one.outcome === worstOutcome([one.outcome, other.outcome]) ? one : other;
  return { ...firmer, findings, exchanges: distinct([...one.exchanges, ...other.exchanges], exchangeKey) };
}

function findingKey({ of, clause, check, at }: Finding): string {
  return `${of?.operation ?? ''} ${clause} ${check} ${at}`;
}

// The same exchange may have been recorded twice, but two requests of a kind are two.
function exchangeKey(exchange: RecordedExchange): string {
  return JSON.stringify(exchange);
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
