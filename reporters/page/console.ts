import type { PageWatch, WatchedUnit } from '../../engine/core/model/index.ts';
import type { ConsoleOptions } from '../console/index.ts';
import { createPen, type Pen } from '../console/pen.ts';
import { mapStrings } from '../map-strings.ts';
import { visibleLine } from '../visible.ts';
import { countStates, groupUnits, listTouched, nameUnit } from './groups.ts';

/** A page watch as plain lines; the last one says what decided the exit code. */
export function* renderPageConsole(watch: PageWatch, options: ConsoleOptions): Iterable<string> {
  const pen = createPen(options.color, options.width ?? 140);
  const shown = mapStrings(watch, visibleLine);
  // Of a page that is another one there is nothing to tell unit by unit.
  const groups = shown.exitCode === 3 ? [] : groupUnits(shown);
  const touched = shown.exitCode === 3 ? [] : listTouched(shown);
  const lines = [
    `${shown.page.title}, held against ${shown.source}`,
    ...shown.notes,
    ...groups.flatMap(({ title, units, isGrave }) => [
      '',
      pen.bold(`${title} (${units.length})`),
      ...units.flatMap((unit) => unitLines(unit, isGrave, pen)),
    ]),
    ...(touched.length === 0 ? [] : ['', pen.bold('By clause')]),
    ...touched.map(({ id, units, isGrave }) => `  ${isGrave ? pen.tint('warn', id) : id}: ${units.join(', ')}`),
    '',
    countStates(shown),
    `Exit code ${shown.exitCode}: ${shown.decidedBy}`,
  ];
  for (const line of lines) yield `${line}\n`;
}

function unitLines(watched: WatchedUnit, isGrave: boolean, pen: Pen): readonly string[] {
  const { unit, found, state } = watched;
  const name = `  ${nameUnit(watched)}`;
  return [
    isGrave ? pen.tint('warn', name) : name,
    ...(unit?.says === undefined ? [] : [pen.dim(`    recorded, in our words: ${pen.cut(unit.says, pen.width - 28)}`)]),
    ...(found === undefined || state === 'moved' ? [] : [`    the page: “${pen.cut(found.text, pen.width - 16)}”`]),
  ];
}
