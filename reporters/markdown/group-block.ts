import { cite } from '../cite.ts';
import { whereOf } from '../describe-finding.ts';
import { brokenOf, placeOf, type EntryGroup } from '../entry-groups.ts';
import { clipText, formatCount } from '../quantity.ts';
import { visible } from '../visible.ts';
import { words } from '../words.ts';
import { code, escapeMarkup, plain } from './plain.ts';

/** A cause of departures: a line that stays, and what is documented, the differences and how to send it again folded away. */
export function groupBlock(group: EntryGroup): string {
  const { first, finding, entries, known } = group;
  const flags = [known && words.known.word, first.unstable && words.unstable.word].filter(Boolean).join(', ');
  const { clauses, operations } = group;
  const head = `${words[first.outcome].sign} ${clauses.length > 1 ? brokenOf(group) : code(brokenOf(group))} on ${operations.length > 1 ? placeOf(group) : code(placeOf(group))}`;
  const expected = finding && clauses.length === 1 ? `expected ${code(finding.expected, 120)}, ` : '';
  const difference = finding
    ? `${code(whereOf(finding), 120)}: ${expected}received ${code(finding.received, 120)}`
    : plain(first.reason ?? 'no reason was recorded');
  return [
    `<details><summary>${head}${flags && ` (${flags})`}: ${difference}</summary>`,
    '',
    ...claim(group),
    ...names('Clauses', clauses),
    ...names('Operations', operations),
    ...first.findings
      .slice(0, MOST_FINDINGS)
      .map(
        (one) =>
          `- ${code(whereOf(one))}: expected ${code(one.expected)}, received ${code(one.received)} (${one.level})`,
      ),
    ...(first.sent === undefined ? [] : [`- Sent ${code(first.sent)}`]),
    `- ${formatCount(entries.length, 'case')}: ${entries
      .slice(0, MOST_CASES)
      .map((entry) => `${plain(entry.title)} (${code(entry.case)})`)
      .join(', ')}${entries.length > MOST_CASES ? ', …' : ''}`,
    ...(first.curl === undefined ? [] : ['', `<pre lang="sh">${script(first.curl)}</pre>`]),
    '',
    '</details>',
  ].join('\n');
}

const MOST_FINDINGS = 20;
const MOST_CASES = 10;
const MOST_SCRIPT = 8000;

function names(what: string, ids: readonly string[]): readonly string[] {
  return ids.length === 1 ? [] : [`- ${what}: ${ids.map((id) => code(id)).join(', ')}`];
}

function claim({ clause }: EntryGroup): readonly string[] {
  if (clause === undefined) return [];
  const { label, text, place, isQuote } = cite(clause.source);
  return [`- ${label}: ${isQuote ? `“${plain(text)}”` : plain(text)} (${plain(place)})`];
}

function script(curl: string): string {
  return escapeMarkup(clipText(visible(curl), MOST_SCRIPT));
}
