import type { Entry, Outcome, Report } from '../engine/core/model/index.ts';
import { groupBy } from './group-by.ts';

/** The entries of an outcome under the reason they give, most frequent first. */
export function groupByReason(report: Report, outcome: Outcome): readonly (readonly [string, readonly Entry[]])[] {
  const entries = report.entries.filter((entry) => entry.outcome === outcome);
  return [...groupBy(entries, (entry) => entry.reason ?? 'no reason was recorded')].toSorted(
    (a, b) => b[1].length - a[1].length,
  );
}
