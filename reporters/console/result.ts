import type { Outcome, Report } from '../../engine/core/model/index.ts';
import { formatBytes, formatCount, formatDuration, formatNumber } from '../quantity.ts';
import { decisionSentence, newlyBroken, verdictSentence } from '../verdict-sentence.ts';
import { verdictWord } from '../shard-text.ts';
import { words } from '../words.ts';
import type { Pen } from './pen.ts';

/** The counts, the verdict, and last the rule that decided the exit code. */
export function resultLines(report: Report, pen: Pen): readonly string[] {
  const { counts, requests } = report;
  const shown = outcomes.map((outcome) => {
    const text = `${words[outcome].sign} ${formatNumber(counts[outcome])} ${names[outcome]}`;
    return counts[outcome] > 0 ? pen.tint(outcome, text) : pen.dim(text);
  });
  const duration = formatDuration(Date.parse(report.finished) - Date.parse(report.started));
  const waited =
    requests.limited > 0
      ? `, ${formatCount(requests.limited, 'time')} limited, waits of ${formatDuration(requests.waitedMs)} in all, side by side`
      : '';
  const traffic = `${formatCount(requests.sent, 'request')} in ${duration}, ${formatBytes(requests.bytesUp)} up, ${formatBytes(requests.bytesDown)} down${waited}`;
  const broken = newlyBroken(report);
  return [
    '',
    `${shown.join('  ')}  (${counts.unstable} unstable, ${counts.known} known)`,
    pen.dim(traffic),
    `${pen.bold(pen.tint(report.verdict, verdictWord(report).toUpperCase()))}  ${verdictSentence(report)}`,
    ...(broken.length > 1 ? [`Broken: ${broken.join(', ')}`] : []),
    decisionSentence(report),
  ];
}

const outcomes = ['pass', 'fail', 'warn', 'error', 'skip'] as const;

const names: Readonly<Record<Outcome, string>> = {
  pass: 'passed',
  fail: 'failed',
  warn: 'warned',
  proposed: 'departed in what is only proposed',
  error: 'could not be judged',
  skip: 'skipped',
};
