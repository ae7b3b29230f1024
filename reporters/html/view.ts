import type { ClauseResult, Entry, GridCell, PageWatch, Report } from '../../engine/core/model/index.ts';
import type { Comparison } from '../compare/index.ts';
import { groupEntries, type EntryGroup } from '../entry-groups.ts';
import { groupByReason } from '../reasons.ts';
import { anchor } from './anchor.ts';
import type { DiffLine } from './diff-lines.ts';

/** A report with what several sections look up or group, made once. */
export interface View {
  readonly report: Report;
  /** What changed since the previous run, if one was given. */
  readonly comparison?: Comparison;
  /** The page's own words, where it was given. */
  readonly page?: PageWatch;
  readonly clauses: ReadonlyMap<string, ClauseResult>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly failures: readonly EntryGroup[];
  readonly warnings: readonly EntryGroup[];
  readonly errors: readonly EntryGroup[];
  readonly proposals: readonly EntryGroup[];
  readonly skips: readonly (readonly [string, readonly Entry[]])[];
  /** Ids of the cases that have their details on the page. */
  readonly detailed: ReadonlySet<string>;
  /** Ids of the elements of the groups that are on the page, by the cases in them. */
  readonly groups: ReadonlyMap<string, string>;
  /** What was expected in the body of each of them, beside what was received. */
  readonly diffs: ReadonlyMap<string, readonly DiffLine[]>;
}

/** How much of a large report is on the page; the rest is in the JSON report. */
export const bounds = {
  failures: 500,
  warnings: 200,
  errors: 200,
  proposals: 100,
  cases: 2000,
  skipped: 100,
  exchanges: 12,
  text: 4000,
  diff: 60,
  changes: 200,
} as const;

/** The view of a report that is safe to show, with what was found out about the report as it was recorded. */
export function createView(
  report: Report,
  findDiff: (id: string) => readonly DiffLine[],
  comparison?: Comparison,
): View {
  const failures = groupEntries(report, 'fail');
  const warnings = groupEntries(report, 'warn');
  const errors = groupEntries(report, 'error');
  const proposals = groupEntries(report, 'proposed');
  const inCells = new Set(report.grid.flatMap(worstCase));
  const detailed = [
    ...detailedOf(failures, inCells, bounds.failures),
    ...detailedOf(warnings, inCells, bounds.warnings),
    ...detailedOf(errors, inCells, bounds.errors),
    ...detailedOf(proposals, inCells, bounds.proposals),
  ];
  const isDetailed = new Set(detailed.map((entry) => entry.case));
  const groups = [...failures, ...warnings, ...errors, ...proposals].filter(({ first }) => isDetailed.has(first.case));
  return {
    report,
    ...(comparison && { comparison }),
    clauses: new Map(report.clauses.map((clause) => [clause.id, clause])),
    entries: new Map(report.entries.map((entry) => [entry.case, entry])),
    failures,
    warnings,
    errors,
    proposals,
    skips: groupByReason(report, 'skip'),
    detailed: isDetailed,
    groups: new Map(groups.flatMap(({ entries, first }) => entries.map((entry) => [entry.case, groupId(first)]))),
    diffs: new Map(detailed.map((entry) => [entry.case, findDiff(entry.case)])),
  };
}

/** The id of the element of a group, by its first case. */
export function groupId(first: Entry): string {
  return anchor('group', first.case);
}

/** The case that makes a cell what it is, where it departs or could not be judged. */
export function worstCase({ state, cases }: GridCell): readonly string[] {
  return state === 'conforms' || state === 'not-exercised' ? [] : cases.slice(0, 1);
}

function detailedOf(groups: readonly EntryGroup[], inCells: ReadonlySet<string>, most: number): readonly Entry[] {
  // The first of each group comes before the second of any: a cause is never crowded out by another one's repeats. Then
  // comes what a cell of the grid leads to.
  const firsts = groups.map((group) => group.first);
  const others = groups.flatMap((group) => group.entries.slice(1));
  const [led, rest] = [others.filter(isIn), others.filter((entry) => !isIn(entry))];
  return [...firsts, ...led, ...rest].slice(0, most);

  function isIn(entry: Entry): boolean {
    return inCells.has(entry.case);
  }
}
