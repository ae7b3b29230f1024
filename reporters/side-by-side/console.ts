import { createPen } from '../console/pen.ts';
import { mapStrings } from '../map-strings.ts';
import { visibleLine } from '../visible.ts';
import { words } from '../words.ts';
import type { SideBySide } from './table.ts';

/** A table of clients by clause as plain lines. */
export function* renderSideBySide(table: SideBySide, { color }: { readonly color: boolean }): Iterable<string> {
  const { columns, rows } = mapStrings(table, visibleLine);
  const pen = createPen(color, 140);
  const first = Math.max(...rows.map(({ id }) => id.length), 'exercised'.length);
  const widths = columns.map(({ name, verdict }) => Math.max(name.length, words[verdict].word.length + 2, 8));
  const line = (head: string, cells: readonly string[]): string =>
    `${[head.padEnd(first), ...cells].join('  ').trimEnd()}\n`;
  yield (
    pen.bold(
      line(
        'clause',
        columns.map(({ name }, index) => name.padEnd(widths[index] ?? 0)),
      ).trimEnd(),
    ) + '\n'
  );
  for (const { id, outcomes } of rows) {
    yield line(
      id,
      outcomes.map((outcome, index) => {
        const state = outcome ?? 'skip';
        const { sign, word } = words[state];
        return pen.tint(state, `${sign} ${word}`.padEnd(widths[index] ?? 0));
      }),
    );
  }
  const share = columns.map(({ exercised, total }, index) => `${exercised}/${total}`.padEnd(widths[index] ?? 0));
  yield line('exercised', share);
  const verdicts = columns.map(({ verdict }, index) =>
    pen.tint(verdict, `${words[verdict].sign} ${words[verdict].word}`.padEnd(widths[index] ?? 0)),
  );
  yield line('verdict', verdicts);
}
