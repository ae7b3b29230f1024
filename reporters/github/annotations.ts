import { cite } from '../cite.ts';
import { describeEntry } from '../describe-finding.ts';
import type { EntryGroup } from '../entry-groups.ts';
import { clipText, formatCount } from '../quantity.ts';
import type { Annotation } from './workflow-command.ts';

/** The annotation of a cause: what is documented, and how the first case departs. */
export function groupAnnotation({ first, clause, entries }: EntryGroup): Annotation {
  const { text, place } = clause ? cite(clause.source) : { text: first.title, place: first.case };
  return {
    title: `${clause?.id ?? first.clause} on ${first.operation}${first.unstable ? ' (unstable)' : ''}`,
    message: lines([`“${text}” (${place})`, ...describeEntry(first), casesOf(first.case, entries.length)]),
  };
}

/** The annotation of cases that could not be judged. */
export function errorAnnotation({ first, entries }: EntryGroup): Annotation {
  return {
    title: `${first.clause} could not be judged on ${first.operation}`,
    message: lines([...describeEntry(first), casesOf(first.case, entries.length)]),
  };
}

const MOST_TEXT = 500;
const MOST_LINES = 8;

function lines(texts: readonly string[]): string {
  const [last = ''] = texts.slice(-1);
  return [...texts.slice(0, -1).slice(0, MOST_LINES), last].map((text) => clipText(text, MOST_TEXT)).join('\n');
}

function casesOf(id: string, count: number): string {
  return count > 1 ? `${formatCount(count, 'case')}, such as ${id}` : `case ${id}`;
}
