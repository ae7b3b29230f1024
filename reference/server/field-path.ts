import type { FieldPathStyle } from './options.ts';
import type { FieldIssue } from './refuse.ts';

/** Writes where an issue is, in the chosen style. */
export function formatFieldPath(issue: FieldIssue, style: Exclude<FieldPathStyle, 'none'>): string {
  return formats[style](issue);
}

const formats: Readonly<Record<Exclude<FieldPathStyle, 'none'>, (issue: FieldIssue) => string>> = {
  dots: (issue) => issue.path.join('.') || issue.from,
  brackets: (issue) => issue.from + issue.path.map(toAccessor).join(''),
  pointer: (issue) => issue.path.map((key) => `/${escapePointer(String(key))}`).join(''),
  bare: (issue) => issue.path.findLast((key) => typeof key === 'string') ?? issue.from,
};

function toAccessor(key: string | number): string {
  return typeof key === 'number' ? `[${key}]` : `.${key}`;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
