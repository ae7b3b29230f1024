import { code, plain } from '../markdown/plain.ts';
import { words } from '../words.ts';
import type { SideBySide } from './table.ts';

/** A table of clients by clause as Markdown. */
export function* renderSideBySideMarkdown({ columns, rows }: SideBySide): Iterable<string> {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  yield line(['Clause', ...columns.map(({ name }) => plain(name))]);
  yield line(['---', ...columns.map(() => '---')]);
  for (const { id, level, outcomes } of rows) {
    const cells = outcomes.map((outcome) => {
      const { sign, word } = words[outcome ?? 'skip'];
      return `${sign} ${word}`;
    });
    yield line([`${code(id)}${level === 'required' ? '' : ' (advised)'}`, ...cells]);
  }
  yield line(['clauses exercised', ...columns.map(({ exercised, total }) => `${exercised} of ${total}`)]);
  yield line(['verdict', ...columns.map(({ verdict }) => `${words[verdict].sign} ${words[verdict].word}`)]);
}
