import type { Report, Share } from '../../engine/core/model/index.ts';
import { formatCount } from '../quantity.ts';
import { groupByReason } from '../reasons.ts';
import { sourceShares } from '../source-shares.ts';
import { words } from '../words.ts';
import { exampleLines } from './example-lines.ts';
import type { Pen } from './pen.ts';

/** The cases that were not exercised, counted by reason. */
export function skippedLines(report: Report, pen: Pen): readonly string[] {
  const reasons = groupByReason(report, 'skip');
  if (reasons.length === 0) return [];
  const lines = reasons.flatMap(([reason, entries]) => [
    pen.dim(`  ${words.skip.sign} ${formatCount(entries.length, 'case')}: ${pen.cut(reason, pen.width - 20)}`),
    ...exampleLines(entries, pen),
  ]);
  return ['', pen.bold('Not exercised'), ...lines];
}

/** What is documented and has no case yet. */
export function pendingLines(report: Report, pen: Pen): readonly string[] {
  if (report.pending.length === 0) return [];
  const lines = report.pending.map(({ id, reason }) =>
    pen.dim(`  ${words.skip.sign} ${id}: ${pen.cut(reason, pen.width - id.length - 6)}`),
  );
  return ['', pen.bold('Pending'), ...lines];
}

/** How much was exercised of what there is. */
export function coverageLines(report: Report, pen: Pen): readonly string[] {
  const shares = Object.entries(report.coverage).map(
    ([what, share]: [string, Share]) => `${what} ${share.exercised}/${share.total}`,
  );
  const sources = sourceShares(report).map(({ name, exercised, total }) => `${name} ${exercised}/${total}`);
  return [
    '',
    `${pen.bold('Exercised')}  ${shares.join('  ')}`,
    ...(sources.length === 0 ? [] : [`Clauses    ${sources.join('  ')}`]),
    ...missedLines(report, pen),
  ];
}

// Where few clauses are missing, they are worth a look each.
function missedLines({ clauses }: Report, pen: Pen): readonly string[] {
  const missed = clauses.filter(({ outcome, cases }) => outcome === 'skip' || (outcome === 'error' && cases === 0));
  if (missed.length > FEW) return [];
  return missed.map(({ id, reason = 'no answer was one that it holds for' }) =>
    pen.dim(`  ${words.skip.sign} ${id} was not: ${pen.cut(reason, pen.width - id.length - 14)}`),
  );
}

const FEW = 3;
