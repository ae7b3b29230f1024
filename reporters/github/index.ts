import type { Report } from '../../engine/core/model/index.ts';
import { createConsoleReporter } from '../console/index.ts';
import { groupEntries } from '../entry-groups.ts';
import { mapStrings } from '../map-strings.ts';
import { formatCount } from '../quantity.ts';
import { verdictWord } from '../shard-text.ts';
import { decisionSentence, verdictSentence } from '../verdict-sentence.ts';
import { visibleLine } from '../visible.ts';
import { errorAnnotation, groupAnnotation } from './annotations.ts';
import { workflowCommand, type Annotation } from './workflow-command.ts';

/** The report for the log of a GitHub workflow: the console report folded away, and annotations of the first causes. */
export function* github(report: Report): Iterable<string> {
  const shown = mapStrings(report, visibleLine);
  yield workflowCommand('group', {}, `assay: ${verdictWord(report)}, exit code ${report.exitCode}`);
  // No line of it is a command: each begins with words of ours.
  yield* plain(report);
  yield workflowCommand('endgroup', {}, '');
  const failures = groupEntries(shown, 'fail').filter(({ known }) => !known);
  const warnings = groupEntries(shown, 'warn').filter(({ known }) => !known);
  yield* annotate('error', [
    ...failures.map((group) => groupAnnotation(group, shown.again)),
    ...groupEntries(shown, 'error').map(errorAnnotation),
    ...(failures.length === 0 && shown.exitCode !== 0 ? [verdictAnnotation(shown)] : []),
  ]);
  yield* annotate(
    'warning',
    warnings.map((group) => groupAnnotation(group, shown.again)),
  );
}

const plain = createConsoleReporter({ color: false });

// GitHub shows no more of each kind for a step, and drops the others without a word.
const MOST = 10;

function* annotate(kind: 'error' | 'warning', annotations: readonly Annotation[]): Iterable<string> {
  const isCut = annotations.length > MOST;
  const kept = isCut ? annotations.slice(0, MOST - 1) : annotations;
  for (const { title, message } of kept) yield workflowCommand(kind, { title }, message);
  if (!isCut) return;
  const left = formatCount(annotations.length - kept.length, 'more cause');
  yield workflowCommand(kind, { title: `assay: ${left}` }, 'See the log and the HTML report.');
}

function verdictAnnotation(report: Report): Annotation {
  return { title: `assay: ${report.verdict}`, message: `${verdictSentence(report)}\n${decisionSentence(report)}` };
}
