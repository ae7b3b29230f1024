import type { KnownDeparture, Outcome, Report } from '../../engine/core/model/index.ts';
import { groupEntries } from '../entry-groups.ts';
import { groupByReason } from '../reasons.ts';
import { formatCount } from '../quantity.ts';
import { exampleOf } from './example-of.ts';
import { groupBlock } from './group-block.ts';
import { code, plain } from './plain.ts';

/** The failures, grouped by cause. */
export function failureBlocks(report: Report): readonly string[] {
  return groupBlocks(report, 'fail', 'Failures');
}

/** The warnings, grouped by cause. */
export function warningBlocks(report: Report): readonly string[] {
  return groupBlocks(report, 'warn', 'Warnings');
}

/** What departs from clauses that are only proposed, grouped by cause. */
export function proposedBlocks(report: Report): readonly string[] {
  return groupBlocks(report, 'proposed', 'Proposed: nobody has said that it is required');
}

/** The cases that could not be judged, by their reason. */
export function errorBlocks(report: Report): readonly string[] {
  const reasons = groupByReason(report, 'error');
  if (reasons.length === 0) return [];
  const items = reasons.map(
    ([reason, entries]) => `- ? ${formatCount(entries.length, 'case')}: ${plain(reason)}${exampleOf(entries)}`,
  );
  return ['### Could not be judged', ...items];
}

/** The entries of the baseline that fail the run. */
export function baselineBlocks({ baseline }: Report): readonly string[] {
  if (baseline === undefined || baseline.stale.length + baseline.expired.length === 0) return [];
  return [
    '### Baseline',
    ...baseline.stale.map((known) => `- Stale, it holds again; remove it: ${describe(known)}`),
    ...baseline.expired.map((known) => `- Expired on ${known.until}; mend it or decide anew: ${describe(known)}`),
  ];
}

function groupBlocks(report: Report, outcome: Outcome, title: string): readonly string[] {
  const groups = groupEntries(report, outcome);
  return groups.length === 0 ? [] : [`### ${title}`, ...groups.map(groupBlock)];
}

function describe({ id, operation, owner, reason }: KnownDeparture): string {
  const where = operation === undefined ? '' : ` on ${code(operation)}`;
  return `${code(id)}${where}, of ${plain(owner)}: ${plain(reason)}`;
}
