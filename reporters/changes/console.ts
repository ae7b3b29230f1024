import type { ChangeReport, NamedChange } from '../../engine/core/model/index.ts';
import type { ConsoleOptions } from '../console/index.ts';
import { createPen, type Pen } from '../console/pen.ts';
import { mapStrings } from '../map-strings.ts';
import { visibleLine } from '../visible.ts';
import { countEffects, groupChanges, nameChange, sayContract, sayPlaces } from './groups.ts';

/** A comparison of contracts as plain lines; the last one says what decided the exit code. */
export function* renderChangesConsole(report: ChangeReport, options: ConsoleOptions): Iterable<string> {
  const pen = createPen(options.color, options.width ?? 140);
  const shown = mapStrings(report, visibleLine);
  const lines = [
    `${sayContract(shown.before)} to ${sayContract(shown.after)}`,
    ...shown.notes,
    ...groupChanges(shown).flatMap(({ title, effect, changes }) => [
      '',
      pen.bold(`${title} (${changes.length})`),
      ...changes.flatMap((change) => changeLines(change, effect === 'client-breaks', pen)),
    ]),
    '',
    countEffects(shown),
    ...shown.idle.map(({ change, owner }) => `The approval of ${change} by ${owner} is of no change here; it may go.`),
    `Exit code ${shown.exitCode}: ${shown.decidedBy}`,
  ];
  for (const line of lines) yield `${line}\n`;
}

function changeLines(change: NamedChange, isGrave: boolean, pen: Pen): readonly string[] {
  const { before, after, statements, advice, exam, fingerprint, approved, places } = change;
  const name = `  ${nameChange(change)}`;
  const said = (label: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : [`    ${label}: ${pen.cut(text, pen.width - 14)}`];
  return [
    isGrave && approved === undefined ? pen.tint('fail', name) : name,
    `    on: ${pen.cut(sayPlaces(places), pen.width - 8)}`,
    ...said('before', before),
    ...said('after', after),
    ...said('it was said', statements?.before === statements?.after ? undefined : statements?.before),
    ...said('it is said', statements?.after),
    `    to do: ${advice}`,
    ...(exam.length === 0 ? [] : [`    shown by: assay exam --only ${exam.join(',')}`]),
    pen.dim(`    ${fingerprint}${approved === undefined ? '' : `, approved by ${approved.owner} on ${approved.on}`}`),
  ];
}
