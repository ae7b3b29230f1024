import type { ConsoleOptions } from '../console/index.ts';
import { createPen, type Pen } from '../console/pen.ts';
import { mapStrings } from '../map-strings.ts';
import { formatCount } from '../quantity.ts';
import { visibleLine } from '../visible.ts';
import { words } from '../words.ts';
import { changeTitles, groupChanges, type ChangeGroup } from './change-groups.ts';
import type { Change, Comparison, LatencyShift } from './comparison.ts';
import { decideComparison } from './decide-comparison.ts';
import { describeNotAsked, describeRun, describeShift } from './describe.ts';

/** A comparison as plain lines for a terminal or a job log; the last one says what decided the exit code. */
export function* renderComparisonConsole(comparison: Comparison, options: ConsoleOptions): Iterable<string> {
  const pen = createPen(options.color, options.width ?? 140);
  const shown = mapStrings(comparison, visibleLine);
  const { exitCode, decidedBy } = decideComparison(comparison);
  const lines = [
    pen.dim(`before  ${describeRun(shown.before)}`),
    pen.dim(`after   ${describeRun(shown.after)}`),
    ...changeTitles.flatMap(({ kind, title }) => changeLines(title, groupChanges(shown, kind), pen)),
    ...describeNotAsked(shown).flatMap((line) => ['', line]),
    ...latencyLines(shown.latency, pen),
    '',
    `Exit code ${exitCode}: ${decidedBy}`,
  ];
  for (const line of lines) yield `${line}\n`;
}

const MOST = 25;

function changeLines(title: string, groups: readonly ChangeGroup[], pen: Pen): readonly string[] {
  if (groups.length === 0) return [];
  const left = groups.length - MOST;
  const rest = left > 0 ? [pen.dim(`  and ${formatCount(left, 'group')} more`)] : [];
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  return [
    '',
    pen.bold(`${title} (${count})`),
    ...groups.slice(0, MOST).flatMap((group) => groupLines(group, pen)),
    ...rest,
  ];
}

function groupLines({ first, changes }: ChangeGroup, pen: Pen): readonly string[] {
  const state = first.after ?? 'skip';
  const head = pen.tint(state, `${words[state].sign} ${first.clause} on ${first.operation}`);
  const cases =
    changes.length > 1 ? `${formatCount(changes.length, 'case')}, such as ${first.case}` : `case ${first.case}`;
  return [`${head}  ${courseOf(first)}`, `    ${pen.cut(difference(first), pen.width - 4)}`, pen.dim(`    ${cases}`)];
}

function courseOf({ before, after }: Change): string {
  return `${before === undefined ? 'absent' : words[before].word} -> ${after === undefined ? 'absent' : words[after].word}`;
}

function difference({ finding, reason, title }: Change): string {
  if (finding === undefined) return `case: ${reason ?? title}`;
  return `${finding.at}: expected ${finding.expected}, received ${finding.received}`;
}

function latencyLines(shifts: readonly LatencyShift[], pen: Pen): readonly string[] {
  if (shifts.length === 0) return [];
  return ['', pen.bold('Latency (median)'), ...shifts.map((shift) => `  ${describeShift(shift)}`)];
}
