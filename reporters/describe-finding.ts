import type { Entry, Finding } from '../engine/core/model/index.ts';

/** A finding as one line. */
export function describeFinding(finding: Finding): string {
  return `${whereOf(finding)}: expected ${finding.expected}, received ${finding.received} (${finding.clause}, ${finding.level})`;
}

/** The findings of an entry, or the reason for its outcome where it has none. */
export function describeEntry({ findings, reason }: Entry): readonly string[] {
  return findings.length > 0 ? findings.map(describeFinding) : [reason ?? 'no reason was recorded'];
}

/** Where a finding departs, with the answer that it is about where that is another operation's. */
export function whereOf({ at, of }: Pick<Finding, 'at' | 'of'>): string {
  return of === undefined ? at : `${at} in the ${of.status} of ${of.operation}`;
}
