import { cite } from '../cite.ts';
import { placeOf, type EntryGroup } from '../entry-groups.ts';
import { clipText, formatCount } from '../quantity.ts';
import { visible } from '../visible.ts';
import { words } from '../words.ts';
import { code, escapeMarkup, plain } from './plain.ts';

/** A cause of departures: a line that stays, and what is documented, the differences and how to send it again folded away. */
export function groupBlock(group: EntryGroup): string {
  const { first, clause, finding, entries, known } = group;
  const flags = [known && words.known.word, first.unstable && words.unstable.word].filter(Boolean).join(', ');
  const head = `${words[first.outcome].sign} ${code(clause?.id ?? first.clause)} on ${placeOf(group) === first.operation ? code(first.operation) : placeOf(group)}`;
  const difference = finding
    ? `${code(finding.at, 80)}: expected ${code(finding.expected, 120)}, received ${code(finding.received, 120)}`
    : plain(first.reason ?? 'no reason was recorded');
  return [
    `<details><summary>${head}${flags && ` (${flags})`}: ${difference}</summary>`,
    '',
    ...claim(group),
    ...first.findings
      .slice(0, MOST_FINDINGS)
      .map(
        ({ at, expected, received, level }) =>
          `- ${code(at)}: expected ${code(expected)}, received ${code(received)} (${level})`,
      ),
    `- ${formatCount(entries.length, 'case')}: ${entries
      .slice(0, MOST_CASES)
      .map((entry) => code(entry.case))
      .join(', ')}${entries.length > MOST_CASES ? ', …' : ''}`,
    ...(first.curl === undefined ? [] : ['', `<pre lang="sh">${script(first.curl)}</pre>`]),
    '',
    '</details>',
  ].join('\n');
}

const MOST_FINDINGS = 20;
const MOST_CASES = 10;
const MOST_SCRIPT = 8000;

function claim({ clause }: EntryGroup): readonly string[] {
  if (clause === undefined) return [];
  const { text, place, isQuote } = cite(clause.source);
  return [`- ${isQuote ? `Documented: “${plain(text)}”` : `Our reading: ${plain(text)}`} (${plain(place)})`];
}

function script(curl: string): string {
  return escapeMarkup(clipText(visible(curl), MOST_SCRIPT));
}
