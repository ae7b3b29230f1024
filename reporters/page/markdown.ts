import type { PageWatch, WatchedUnit } from '../../engine/core/model/index.ts';
import { code, plain } from '../markdown/plain.ts';
import { words } from '../words.ts';
import { countStates, groupUnits, listTouched, nameUnit } from './groups.ts';

/** A page watch as Markdown, for an issue or a summary. */
export function* renderPageMarkdown(watch: PageWatch): Iterable<string> {
  const { sign } = words[({ 0: 'conforms', 1: 'violates', 3: 'inconclusive' } as const)[watch.exitCode]];
  yield `## ${sign} ${plain(watch.page.title)}, held against ${plain(watch.source)}\n\n`;
  yield `${plain(countStates(watch))}. Exit code ${watch.exitCode}: ${plain(watch.decidedBy)}.\n`;
  if (watch.exitCode === 3) return;
  for (const note of watch.notes) yield `\n${plain(note)}\n`;
  for (const { title, units } of groupUnits(watch)) {
    yield `\n### ${title} (${units.length})\n\n${units.map(item).join('\n')}\n`;
  }
  const touched = listTouched(watch);
  if (touched.length === 0) return;
  yield '\n### By clause\n\n| Clause | Units |\n| --- | --- |\n';
  for (const { id, units } of touched) yield `| ${code(id)} | ${plain(units.join(', '))} |\n`;
}

function item(watched: WatchedUnit): string {
  const { unit, found, state } = watched;
  return [
    `- ${plain(nameUnit(watched))}`,
    ...(unit?.says === undefined ? [] : [`  - recorded, in our words: ${plain(unit.says)}`]),
    ...(found === undefined || state === 'moved' ? [] : [`  - the page: “${plain(found.text, 1000)}”`]),
  ].join('\n');
}
