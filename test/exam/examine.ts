import type { Report } from '../../engine/core/model/index.ts';
import { createRedactor } from '../../engine/io/redact/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { runExam, type ExamOptions } from '../../engine/session/exam/run-exam.ts';

/** Examines a client against the built-in contract. */
export async function examineClient(options: Pick<ExamOptions, 'client'> & Partial<ExamOptions>): Promise<Report> {
  return runExam({
    contract: await openContract('.'),
    name: 'client',
    depth: 'quick',
    demands: { failOn: [] },
    redactor: createRedactor([]),
    signal: new AbortController().signal,
    ...options,
  });
}

/** Returns the clauses that a report holds against a client, and those that it could not tell of. */
export function complaintsOf({ clauses }: Report): {
  readonly broken: readonly string[];
  readonly open: readonly string[];
} {
  const of = (...outcomes: readonly string[]): readonly string[] =>
    clauses.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);
  return { broken: of('fail', 'warn'), open: of('error') };
}
