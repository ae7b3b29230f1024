import type { Again, ClauseResult } from '../../engine/core/model/index.ts';
import { cite } from '../cite.ts';
import { describeEntry } from '../describe-finding.ts';
import { brokenOf, placeOf, type EntryGroup } from '../entry-groups.ts';
import { clipText, formatCount } from '../quantity.ts';
import { replayCommand } from '../replay-command.ts';
import type { Annotation } from './workflow-command.ts';

/** The annotation of a cause: what is documented, how the first case departs, and what else does. */
export function groupAnnotation(group: EntryGroup, again: Again | undefined): Annotation {
  const { first, clause, clauses, operations } = group;
  const findings = describeEntry(first);
  return {
    title: `${brokenOf(group)} on ${placeOf(group)}${first.unstable ? ' (unstable)' : ''}`,
    message: lines([
      ...(clause === undefined ? [] : [claimOf(clause)]),
      ...findings.slice(0, MOST_LINES),
      ...names('clauses', clauses),
      ...names('operations', operations),
      ...caseLines(group, again),
    ]),
  };
}

/** The annotation of cases that could not be judged. */
export function errorAnnotation(group: EntryGroup): Annotation {
  return {
    title: `${brokenOf(group)} could not be judged on ${placeOf(group)}`,
    message: lines([...describeEntry(group.first), ...caseLines(group, undefined)]),
  };
}

// Words of ours are no quotation.
function claimOf({ source, statement }: ClauseResult): string {
  const { label, text, place, isQuote } = cite(source);
  return isQuote ? `“${text}” (${place})` : `${statement} (${label.toLowerCase()}, ${place})`;
}

function names(what: string, ids: readonly string[]): readonly string[] {
  return ids.length === 1 ? [] : [`${what}: ${ids.join(', ')}`];
}

function caseLines({ first, entries }: EntryGroup, again: Again | undefined): readonly string[] {
  const sent = first.sent === undefined ? [] : [`sent ${first.sent}`];
  const command = replayCommand(again, first);
  const cases = formatCount(entries.length, 'case');
  const call = command === undefined ? '' : `; ${command}`;
  return [...sent, `${cases}${entries.length > 1 ? ', such as' : ':'} ${first.title} [${first.case}]${call}`];
}

const MOST_TEXT = 500;
const MOST_LINES = 8;

function lines(texts: readonly string[]): string {
  return texts.map((text) => clipText(text, MOST_TEXT)).join('\n');
}
