import type { Report } from '../../engine/core/model/index.ts';
import { cite } from '../cite.ts';
import { groupEntries, placeOf, type EntryGroup } from '../entry-groups.ts';
import { formatCount } from '../quantity.ts';
import { replayCommand } from '../replay-command.ts';
import { words } from '../words.ts';
import type { Pen } from './pen.ts';

/** The failures in three lines a group, or the warnings in two. */
export function departureLines(report: Report, outcome: 'fail' | 'warn', pen: Pen): readonly string[] {
  const groups = groupEntries(report, outcome);
  if (groups.length === 0) return [];
  const { title, lines } = forms[outcome];
  const left = groups.length - most;
  const rest = left > 0 ? [pen.dim(`  and ${formatCount(left, 'group')} more`)] : [];
  return [
    '',
    pen.bold(title),
    ...groups.slice(0, most).flatMap((group) => lines({ ...group, isAlone: isAlone(group, groups) }, pen)),
    ...rest,
  ];
}

// A job log with more than this is scrolled anyway; the other formats have the rest.
const most = 25;

/** A group, and whether it is the only one that breaks its clause. */
type ShownGroup = EntryGroup & { readonly isAlone: boolean };

function isAlone({ clause, first }: EntryGroup, groups: readonly EntryGroup[]): boolean {
  const idOf = (group: EntryGroup): string => group.clause?.id ?? group.first.clause;
  return groups.filter((group) => idOf(group) === (clause?.id ?? first.clause)).length === 1;
}

const forms = {
  fail: {
    title: 'Failures',
    lines: (group: ShownGroup, pen: Pen) => [
      claimLine(group, pen),
      differenceLine(group, pen),
      pen.dim(againLine(group)),
    ],
  },
  warn: {
    title: 'Warnings',
    lines: (group: ShownGroup, pen: Pen) => [claimLine(group, pen), differenceLine(group, pen)],
  },
} as const;

function claimLine(group: EntryGroup, pen: Pen): string {
  const { clause, first } = group;
  const flags = [first.unstable && words.unstable.word, group.known && words.known.word].filter(Boolean).join(', ');
  const id = clause?.id ?? first.clause;
  const head = `${words[first.outcome].sign} ${id} on ${placeOf(group)}${flags && ` (${flags})`}`;
  const { text, isQuote } = clause ? cite(clause.source) : { text: first.title, isQuote: false };
  const said = pen.cut(isQuote ? text : (clause?.statement ?? text), pen.width - head.length - 12);
  return `${pen.tint(first.unstable ? 'unstable' : first.outcome, head)}  ${isQuote ? `documented: “${said}”` : said}`;
}

function differenceLine({ finding, first }: EntryGroup, pen: Pen): string {
  if (!finding) return `    ${pen.cut(first.reason ?? 'no finding was recorded', pen.width - 4)}`;
  const at = pen.cut(finding.at, 40);
  const columns = Math.floor((pen.width - at.length - 28) / 2);
  const others = first.findings.length > 1 ? `, and ${formatCount(first.findings.length - 1, 'departure')} more` : '';
  return `    ${at}: expected ${pen.cut(finding.expected, columns)}, received ${pen.cut(finding.received, columns)}${others}`;
}

function againLine({ entries, first, isAlone: isOnly }: ShownGroup): string {
  const such = entries.length > 1 ? ', such as' : ':';
  const title = isOnly ? '' : `${such} ${first.title}`;
  const command = replayCommand(first) ?? `case ${first.case}`;
  return `    ${formatCount(entries.length, 'case')}${title}; ${command}`;
}
