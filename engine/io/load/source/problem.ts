import { WrongUse, type Position } from '../../../core/model/index.ts';

/** A mistake in a file, or in what is named instead of a place, such as an environment variable. */
export interface Problem {
  readonly message: string;
  readonly at: Position | string;
}

/** Throws one `WrongUse` that lists the problems in the order of their places; does nothing where there are none. */
export function throwProblems(what: string, problems: readonly Problem[]): void {
  const lines = [...new Set([...problems].sort(byPlace).map(describeProblem))];
  const [first] = problems;
  if (first === undefined) return;
  if (lines.length === 1)
    throw typeof first.at === 'object' ? new WrongUse(first.message, first.at) : new WrongUse(describeProblem(first));
  throw new WrongUse([`${what} has ${lines.length} mistakes:`, ...lines].join('\n  '));
}

/** Returns a problem in one line, its place first. */
export function describeProblem({ at, message }: Problem): string {
  return typeof at === 'string' ? `${at}: ${message}` : `${at.file}:${at.line}:${at.column}: ${message}`;
}

/** Sorts problems by their places. */
export function byPlace(left: Problem, right: Problem): number {
  if (typeof left.at === 'string' || typeof right.at === 'string') return 0;
  const files = left.at.file < right.at.file ? -1 : Number(left.at.file > right.at.file);
  return files || left.at.line - right.at.line || left.at.column - right.at.column;
}
