import {
  operationOf,
  type ClauseResult,
  type Entry,
  type Finding,
  type Outcome,
  type Report,
} from '../engine/core/model/index.ts';
import { groupBy } from './group-by.ts';
import { formatCount } from './quantity.ts';
import { kindOfReason } from './reasons.ts';

/** Entries that depart in the same way; the first one stands for all. */
export interface EntryGroup {
  readonly key: string;
  readonly first: Entry;
  readonly entries: readonly Entry[];
  /** The finding that speaks for the group, if any. */
  readonly finding?: Finding;
  /** The clause that is broken, where it is one. */
  readonly clause?: ClauseResult;
  /** Ids of the clauses that are broken, or whose cases they are where nothing is. */
  readonly clauses: readonly string[];
  /** The operations whose answers depart. */
  readonly operations: readonly string[];
  /** Whether the baseline lists all of them. */
  readonly known: boolean;
}

/** The entries of an outcome grouped by cause, the largest group first; groups that the baseline knows come last. */
export function groupEntries(report: Report, outcome: Outcome): readonly EntryGroup[] {
  const results = new Map(report.clauses.map((clause) => [clause.id, clause]));
  const entries = report.entries.filter((entry) => entry.outcome === outcome);
  const groups = [...groupBy(entries, keyOf)].flatMap(([key, members]) => {
    // What no case asks for cannot be sent again, so that it stands for others only where there is nothing else.
    const first = members.find(({ replay }) => replay !== undefined) ?? members[0];
    if (!first) return [];
    const finding = mainFinding(first);
    const clauses = [...new Set(members.map(clauseOf))];
    const clause = clauses.length === 1 ? results.get(clauseOf(first)) : undefined;
    const operations = [...new Set(members.map((entry) => operationOf(entry, mainFinding(entry))))];
    const known = members.every((entry) => entry.known);
    const group = { key, first, entries: members, clauses, operations, known };
    return [{ ...group, ...(finding && { finding }), ...(clause && { clause }) }];
  });
  return groups.toSorted((a, b) => Number(a.known) - Number(b.known) || b.entries.length - a.entries.length);
}

/** Where a group departs: its operation, or how many there are. */
export function placeOf({ operations }: EntryGroup): string {
  return operations.length === 1 ? operations.join('') : formatCount(operations.length, 'operation');
}

/** What a group breaks: the id of its clause, or how many there are. */
export function brokenOf({ clauses }: EntryGroup): string {
  return clauses.length === 1 ? clauses.join('') : formatCount(clauses.length, 'clause');
}

function clauseOf(entry: Entry): string {
  return mainFinding(entry)?.clause ?? entry.clause;
}

function keyOf(entry: Entry): string {
  const finding = mainFinding(entry);
  if (finding === undefined) return kindOfReason(entry);
  return entry.group ?? [finding.clause, finding.check, finding.at, entry.unstable === true].join(' ');
}

/** The finding that decides what an entry is: the first required one, else the first. */
export function mainFinding(entry: Entry): Finding | undefined {
  const [required, advised] = (['required', 'advised'] as const).map((wanted) =>
    entry.findings.find(({ level }) => level === wanted),
  );
  return required ?? advised ?? entry.findings[0];
}
