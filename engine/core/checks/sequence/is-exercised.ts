import type { CheckName, Clause, Sequence, StepKind } from '../../model/index.ts';

/** Tells whether a sequence holds what a clause looks at: a burst that never was limited says nothing of the wait. */
export function isExercised({ during, expect }: Clause, { procedure, steps }: Sequence): boolean {
  if (during !== procedure) return false;
  // The keys of an expectation are the names of checks.
  const names = Object.keys(expect) as readonly CheckName[];
  return names.some((name) => steps.some(({ as, exchange }) => as === LOOKS_AT[name] && exchange.reply.response));
}

const LOOKS_AT: Readonly<Partial<Record<CheckName, StepKind>>> = {
  servedAgain: 'waited',
  otherBuckets: 'other',
  repetition: 'again',
  trace: 'after',
  recovery: 'recovery',
};
