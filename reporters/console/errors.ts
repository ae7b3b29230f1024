import type { Report } from '../../engine/core/model/index.ts';
import { formatCount } from '../quantity.ts';
import { groupByReason } from '../reasons.ts';
import { words } from '../words.ts';
import { exampleLines } from './example-lines.ts';
import type { Pen } from './pen.ts';

/** The cases that could not be judged, with the cause. */
export function errorLines(report: Report, pen: Pen): readonly string[] {
  const reasons = groupByReason(report, 'error');
  if (reasons.length === 0) return [];
  const lines = reasons.flatMap(([reason, entries]) => [
    `${pen.tint('error', `${words.error.sign} ${formatCount(entries.length, 'case')}`)}  ${pen.cut(reason, pen.width - 16)}`,
    ...exampleLines(entries, pen),
  ]);
  return ['', pen.bold('Could not be judged'), ...lines];
}
