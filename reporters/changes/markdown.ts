import type { ChangeReport, NamedChange } from '../../engine/core/model/index.ts';
import { boundBlocks } from '../markdown/bound-blocks.ts';
import { code, plain } from '../markdown/plain.ts';
import { countEffects, groupChanges, nameChange, sayContract, sayPlaces } from './groups.ts';

/** A comparison of contracts as Markdown: a changelog for those who call the API. */
export function renderChangesMarkdown(report: ChangeReport): Iterable<string> {
  const { before, after, notes, exitCode, decidedBy } = report;
  return boundBlocks(
    [
      `## ${plain(sayContract(before))} to ${plain(sayContract(after))}`,
      `${plain(countEffects(report))}. Exit code ${exitCode}: ${plain(decidedBy)}.`,
      ...notes.map((note) => plain(note)),
      ...groupChanges(report).flatMap(({ title, changes }) => [
        `### ${title} (${changes.length})`,
        changes.map(item).join('\n'),
      ]),
    ],
    MOST_BYTES,
  );
}

const MOST_BYTES = 1_000_000;

function item(change: NamedChange): string {
  const { before, after, statements, advice, approved, fingerprint, places } = change;
  const isRestated = statements?.before !== statements?.after;
  return [
    `- **${plain(nameChange(change))}** on ${plain(sayPlaces(places))}`,
    ...(before === undefined && after === undefined
      ? []
      : [
          `  - ${before === undefined ? 'there was nothing' : code(before)} → ${after === undefined ? 'nothing' : code(after)}`,
        ]),
    ...(isRestated && statements?.before !== undefined ? [`  - before: ${plain(statements.before)}`] : []),
    ...(statements?.after === undefined ? [] : [`  - ${isRestated ? 'after: ' : ''}${plain(statements.after)}`]),
    `  - ${plain(advice)}`,
    `  - ${code(fingerprint)}${approved === undefined ? '' : `, approved by ${plain(approved.owner)} on ${approved.on}`}`,
  ].join('\n');
}
