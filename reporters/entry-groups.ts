import type { ClauseResult, Entry, Finding, Outcome, Report } from '../engine/core/model/index.ts';
import { groupBy } from './group-by.ts';
import { formatCount } from './quantity.ts';

/** Entries that depart in the same way; the first one stands for all. */
export interface EntryGroup {
  readonly key: string;
  readonly first: Entry;
  readonly entries: readonly Entry[];
  /** The finding that speaks for the group, if any. */
  readonly finding?: Finding;
  /** The clause that is broken. */
  readonly clause?: ClauseResult;
  /** Whether the baseline lists all of them. */
  readonly known: boolean;
}

/** The entries of an outcome grouped by cause; groups that the baseline knows come last. */
export function groupEntries(report: Report, outcome: Outcome): readonly EntryGroup[] {
  const clauses = new Map(report.clauses.map((clause) => [clause.id, clause]));
  const entries = report.entries.filter((entry) => entry.outcome === outcome);
  const groups = [...groupBy(entries, keyOf)].flatMap(([key, members]) => {
    const [first] = members;
    if (!first) return [];
    const finding = mainFinding(first);
    const clause = clauses.get(finding?.clause ?? first.clause);
    const known = members.every((entry) => entry.known);
    return [{ key, first, entries: members, known, ...(finding && { finding }), ...(clause && { clause }) }];
  });
  return groups.toSorted((a, b) => Number(a.known) - Number(b.known));
}

/** Where a group departs: its operation, or how many there are. */
export function placeOf({ entries, first }: EntryGroup): string {
  const operations = new Set(entries.map(({ operation }) => operation)).size;
  return operations === 1 ? first.operation : formatCount(operations, 'operation');
}

function keyOf(entry: Entry): string {
  const finding = mainFinding(entry);
  return entry.group ?? [finding?.clause ?? entry.clause, finding?.check ?? entry.reason, entry.operation].join(' ');
}

/** The finding that decides what an entry is: the first required one, else the first. */
export function mainFinding(entry: Entry): Finding | undefined {
  return entry.findings.find(({ level }) => level === 'required') ?? entry.findings[0];
}
