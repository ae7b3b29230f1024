import type { Entry, Outcome, Report } from '../engine/core/model/index.ts';
import { groupBy } from './group-by.ts';

/** The entries of an outcome under the reason they give, most frequent first; of equal ones the first is shown. */
export function groupByReason(report: Report, outcome: Outcome): readonly (readonly [string, readonly Entry[]])[] {
  const entries = report.entries.filter((entry) => entry.outcome === outcome);
  return [...groupBy(entries, kindOfReason).values()]
    .map((same) => [same[0]?.reason ?? NO_REASON, same] as const)
    .toSorted((a, b) => b[1].length - a[1].length);
}

/** The reason of an entry without how long and how often, which differ from case to case. */
export function kindOfReason({ reason = NO_REASON }: Entry): string {
  return reason.replaceAll(/\d+(?:[.,]\d+)*(?= (?:ms|s|seconds?|min|minutes?|h|requests?|times?|tries)\b)/g, 'n');
}

const NO_REASON = 'no reason was recorded';
