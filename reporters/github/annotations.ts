import type { Entry } from '../../engine/core/model/index.ts';
import { cite } from '../cite.ts';
import { describeEntry } from '../describe-finding.ts';
import { placeOf, type EntryGroup } from '../entry-groups.ts';
import { clipText, formatCount } from '../quantity.ts';
import { replayCommand } from '../replay-command.ts';
import type { Annotation } from './workflow-command.ts';

/** The annotation of a cause: what is documented, and how the first case departs. */
export function groupAnnotation(group: EntryGroup): Annotation {
  const { first, clause, entries } = group;
  const { text, place } = clause ? cite(clause.source) : { text: first.title, place: first.case };
  return {
    title: `${clause?.id ?? first.clause} on ${placeOf(group)}${first.unstable ? ' (unstable)' : ''}`,
    message: lines([`“${text}” (${place})`, ...describeEntry(first), againOf(first, entries.length)]),
  };
}

/** The annotation of cases that could not be judged. */
export function errorAnnotation({ first, entries }: EntryGroup): Annotation {
  return {
    title: `${first.clause} could not be judged on ${first.operation}`,
    message: lines([...describeEntry(first), againOf(first, entries.length)]),
  };
}

const MOST_TEXT = 500;
const MOST_LINES = 8;

function lines(texts: readonly string[]): string {
  const [last = ''] = texts.slice(-1);
  return [...texts.slice(0, -1).slice(0, MOST_LINES), last].map((text) => clipText(text, MOST_TEXT)).join('\n');
}

function againOf(first: Entry, count: number): string {
  const cases = formatCount(count, 'case');
  const command = replayCommand(first);
  return command === undefined ? `${cases}, such as ${first.case}` : `${cases}: ${command}`;
}
