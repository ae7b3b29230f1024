import type { Attempt } from '../run/index.ts';

/** Returns a name for why an attempt failed: the clause, check and status of its first required finding. */
export function causeOf(attempt: Attempt): string | undefined {
  if (attempt.kind !== 'judged') return undefined;
  const finding = attempt.findings.find(({ level }) => level === 'required');
  if (finding === undefined) return undefined;
  return `${finding.clause} | ${finding.check} | ${attempt.response.status}`;
}
