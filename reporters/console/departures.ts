import type { Again, Report } from '../../engine/core/model/index.ts';
import { whereOf } from '../describe-finding.ts';
import { brokenOf, groupEntries, placeOf, type EntryGroup } from '../entry-groups.ts';
import { formatCount } from '../quantity.ts';
import { replayCommand } from '../replay-command.ts';
import { words } from '../words.ts';
import type { Pen } from './pen.ts';

/** The failures, the warnings or what departs from proposals, a few lines a group: what is broken, the difference, where, and a case to send again. */
export function departureLines(report: Report, outcome: 'fail' | 'warn' | 'proposed', pen: Pen): readonly string[] {
  const groups = groupEntries(report, outcome);
  if (groups.length === 0) return [];
  const left = groups.slice(most).reduce((sum, { entries }) => sum + entries.length, 0);
  const rest =
    left > 0
      ? [pen.dim(`  and ${formatCount(groups.length - most, 'cause')} more, with ${formatCount(left, 'case')}`)]
      : [];
  return [
    '',
    pen.bold(titles[outcome]),
    ...groups.slice(0, most).flatMap((group) => groupLines(group, report, pen)),
    ...rest,
  ];
}

// A job log with more than this is scrolled anyway; the other formats have the rest.
const most = 25;

const titles = {
  fail: 'Failures',
  warn: 'Warnings',
  proposed: 'Proposed: what nobody has said is required; assay confirm asks',
} as const;

function groupLines(group: EntryGroup, { again }: Report, pen: Pen): readonly string[] {
  return [
    claimLine(group, pen),
    differenceLine(group, pen),
    ...manyLines('clauses', group.clauses, pen),
    ...manyLines('operations', group.operations, pen),
    ...sentLines(group, pen),
    pen.dim(againLine(group, again)),
  ];
}

function claimLine(group: EntryGroup, pen: Pen): string {
  const { clause, first } = group;
  const flags = [first.unstable && words.unstable.word, group.known && words.known.word].filter(Boolean).join(', ');
  const head = `${words[first.outcome].sign} ${brokenOf(group)} on ${placeOf(group)}${flags && ` (${flags})`}`;
  const shown = pen.tint(first.unstable ? 'unstable' : first.outcome, head);
  if (clause === undefined) return shown;
  const said = `${clause.source.kind === 'documented' ? 'documented: ' : ''}${clause.statement}`;
  return `${shown}  ${pen.cut(said, pen.width - head.length - 2)}`;
}

function differenceLine({ finding, first, clauses }: EntryGroup, pen: Pen): string {
  if (!finding) return `    ${pen.cut(first.reason ?? 'no finding was recorded', pen.width - 4)}`;
  const at = pen.cut(whereOf(finding), 60);
  const columns = Math.floor((pen.width - at.length - 28) / 2);
  const others = first.findings.length > 1 ? `, and ${formatCount(first.findings.length - 1, 'departure')} more` : '';
  if (clauses.length > 1)
    return `    ${at}: received ${pen.cut(finding.received, columns)} whatever was expected${others}`;
  return `    ${at}: expected ${pen.cut(finding.expected, columns)}, received ${pen.cut(finding.received, columns)}${others}`;
}

function manyLines(what: string, names: readonly string[], pen: Pen): readonly string[] {
  return names.length === 1 ? [] : [pen.dim(`    ${what}: ${pen.cut(names.join(', '), pen.width - what.length - 6)}`)];
}

function sentLines({ first: { sent } }: EntryGroup, pen: Pen): readonly string[] {
  return sent === undefined ? [] : [pen.dim(`    sent ${pen.cut(sent, pen.width - 9)}`)];
}

function againLine({ entries, first }: EntryGroup, again: Again | undefined): string {
  const such = entries.length > 1 ? ', such as' : ':';
  const command = replayCommand(again, first) ?? `case ${first.case}`;
  return `    ${formatCount(entries.length, 'case')}${such} ${first.title}; ${command}`;
}
