import type { PageWatch } from '../../engine/core/model/index.ts';
import { workflowCommand } from '../github/workflow-command.ts';
import { mapStrings } from '../map-strings.ts';
import { clipText } from '../quantity.ts';
import { visibleLine } from '../visible.ts';
import { renderPageConsole } from './console.ts';
import { groupUnits, nameUnit } from './groups.ts';

/** A page watch for the log of a GitHub workflow: its lines folded away, and annotations of what matters. */
export function* renderPageGithub(watch: PageWatch): Iterable<string> {
  const shown = mapStrings(watch, visibleLine);
  yield workflowCommand('group', {}, `assay page: exit code ${shown.exitCode}`);
  yield* renderPageConsole(watch, { color: false });
  yield workflowCommand('endgroup', {}, '');
  if (shown.exitCode === 3) yield workflowCommand('error', { title: 'assay page' }, shown.decidedBy);
  if (shown.exitCode !== 1) return;
  const grave = groupUnits(shown).filter(({ isGrave }) => isGrave);
  const annotations = grave.flatMap(({ units }) =>
    units.map((unit) => {
      const clauses = [...unit.clauses, ...unit.client].join(', ');
      const text = unit.found?.text ?? unit.unit?.says ?? '';
      return { title: nameUnit(unit), message: `${clipText(text, 300)}${clauses && `\nRests on it: ${clauses}`}` };
    }),
  );
  const isCut = annotations.length > MOST;
  for (const { title, message } of isCut ? annotations.slice(0, MOST - 1) : annotations) {
    yield workflowCommand('warning', { title }, message);
  }
  if (isCut) yield workflowCommand('warning', { title: 'assay page: more units' }, shown.decidedBy);
}

// GitHub shows no more of a kind for a step.
const MOST = 10;
