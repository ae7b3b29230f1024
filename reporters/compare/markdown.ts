import { boundBlocks } from '../markdown/bound-blocks.ts';
import { code, plain } from '../markdown/plain.ts';
import { formatCount } from '../quantity.ts';
import { words } from '../words.ts';
import { changeTitles, groupChanges, type ChangeGroup, type ChangeTitle } from './change-groups.ts';
import type { Comparison } from './comparison.ts';
import { decideComparison } from './decide-comparison.ts';
import { describeNotAsked, describeRun, describeShift } from './describe.ts';

/** A comparison as Markdown for the summary of a CI job. */
export function renderComparisonMarkdown(comparison: Comparison): Iterable<string> {
  const { exitCode, decidedBy } = decideComparison(comparison);
  const { before, after, latency } = comparison;
  return boundBlocks(
    [
      `## ${words[exitCode === 0 ? 'pass' : 'fail'].sign} Compared with the run before, ${plain(decidedBy)}`,
      `| | |\n| --- | --- |\n| Before | ${plain(describeRun(before))} |\n| After | ${plain(describeRun(after))} |`,
      ...changeTitles.flatMap((title) => changeBlocks(title, groupChanges(comparison, title.kind))),
      ...describeNotAsked(comparison).map(plain),
      ...(latency.length === 0
        ? []
        : ['### Latency', latency.map((shift) => `- median of ${plain(describeShift(shift))}`).join('\n')]),
    ],
    MOST_BYTES,
  );
}

const MOST_BYTES = 1_000_000;
const MOST_CASES = 10;

function changeBlocks({ title, lead }: ChangeTitle, groups: readonly ChangeGroup[]): readonly string[] {
  return groups.length === 0 ? [] : [`### ${title}`, lead, ...groups.map(groupBlock)];
}

function groupBlock({ first, changes }: ChangeGroup): string {
  const state = first.after ?? 'skip';
  const cases = changes.slice(0, MOST_CASES).map((change) => code(change.case));
  const rest = changes.length > MOST_CASES ? ', …' : '';
  const course = `${first.before ?? 'absent'} to ${first.after ?? 'absent'}`;
  const { finding, reason } = first;
  const why = finding
    ? `${code(finding.at)}: expected ${code(finding.expected, 200)}, received ${code(finding.received, 200)}`
    : plain(reason ?? first.title);
  return `- ${words[state].sign} ${code(first.clause)} on ${code(first.operation)}, ${course}: ${why}; ${formatCount(changes.length, 'case')}: ${cases.join(', ')}${rest}`;
}
