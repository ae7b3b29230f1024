import { byPlace, describeProblem, type Problem } from '../source/problem.ts';

/** Returns one line for each thing that is not used of a document, with the first of its places. */
export function describeWarnings(warnings: readonly Problem[]): readonly string[] {
  const sorted = [...warnings].sort(byPlace);
  const messages = [...new Set(sorted.map(({ message }) => message))];
  return messages.flatMap((message) => {
    const [first, ...others] = sorted.filter((warning) => warning.message === message);
    if (first === undefined) return [];
    const more =
      others.length === 0 ? '' : ` (and at ${others.length} more ${others.length === 1 ? 'place' : 'places'})`;
    return [`${describeProblem(first)}${more}`];
  });
}
