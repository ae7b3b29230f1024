import type { Report } from '../../engine/core/model/index.ts';
import { formatCount } from '../quantity.ts';
import { groupByReason } from '../reasons.ts';
import { exampleOf } from './example-of.ts';
import { code, plain } from './plain.ts';

/** What was not exercised and why, what is pending, and what is left on the target, folded away. */
export function leftOutBlocks(report: Report): readonly string[] {
  const skipped = groupByReason(report, 'skip').map(
    ([reason, entries]) => `- ${formatCount(entries.length, 'case')}: ${plain(reason)}${exampleOf(entries)}`,
  );
  const pending = report.pending.map(({ id, reason }) => `- ${code(id)}: ${plain(reason)}`);
  const leftovers = report.leftovers.map(({ kind, id, reason }) => `- ${plain(kind)} ${code(id)}: ${plain(reason)}`);
  return [
    ...fold(`Not exercised: ${formatCount(report.counts.skip, 'case')}`, skipped),
    ...fold(`Pending: ${formatCount(pending.length, 'part')} of the documentation without a case`, pending),
    ...fold(`Left on the target: ${formatCount(leftovers.length, 'resource')}`, leftovers),
  ];
}

const MOST_LINES = 500;

function fold(summary: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const left = lines.length - MOST_LINES;
  const rest = left > 0 ? [`- and ${formatCount(left, 'line')} more`] : [];
  const shown = [...lines.slice(0, MOST_LINES), ...rest].join('\n');
  return [`<details><summary>${summary}</summary>\n\n${shown}\n\n</details>`];
}
