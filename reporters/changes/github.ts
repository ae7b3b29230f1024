import type { ChangeReport } from '../../engine/core/model/index.ts';
import { workflowCommand } from '../github/workflow-command.ts';
import { mapStrings } from '../map-strings.ts';
import { clipText, formatCount } from '../quantity.ts';
import { visibleLine } from '../visible.ts';
import { renderChangesConsole } from './console.ts';
import { nameChange, sayPlaces } from './groups.ts';

/** A comparison of contracts for the log of a GitHub workflow: its lines folded away, and annotations of what breaks clients. */
export function* renderChangesGithub(report: ChangeReport): Iterable<string> {
  const shown = mapStrings(report, visibleLine);
  yield workflowCommand('group', {}, `assay changes: exit code ${shown.exitCode}`);
  yield* renderChangesConsole(report, { color: false });
  yield workflowCommand('endgroup', {}, '');
  const open = shown.changes.filter(({ effect, approved }) => effect === 'client-breaks' && approved === undefined);
  const isCut = open.length > MOST;
  for (const change of isCut ? open.slice(0, MOST - 1) : open) {
    const { before = 'nothing', after = 'nothing', advice, fingerprint, places } = change;
    const message = [
      `on ${sayPlaces(places)}`,
      `${clipText(before, 300)} → ${clipText(after, 300)}`,
      advice,
      `fingerprint ${fingerprint}`,
    ];
    yield workflowCommand('error', { title: `client breaks, ${nameChange(change)}` }, message.join('\n'));
  }
  if (isCut)
    yield workflowCommand(
      'error',
      { title: `assay changes: ${formatCount(open.length - MOST + 1, 'more change')}` },
      shown.decidedBy,
    );
}

// GitHub shows no more of a kind for a step.
const MOST = 10;
