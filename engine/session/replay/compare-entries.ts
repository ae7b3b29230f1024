import type { Entry, Finding } from '../../core/model/index.ts';

/** What became of a recorded departure: whether the same clause and check are still broken. */
export type Again =
  { readonly kind: 'still' | 'gone'; readonly entry: Entry } | { readonly kind: 'unknown'; readonly reason: string };

/** Compares a recorded departure with what its case gave this time. */
export function compareEntries(recorded: Entry, now: Entry): Again {
  if (now.outcome === 'skip' || now.outcome === 'error') {
    return { kind: 'unknown', reason: now.reason ?? `it ended as ${now.outcome}` };
  }
  const wanted = weighing(recorded).map(nameOf);
  // Trouble on the way is a departure without findings.
  const isStill =
    wanted.length === 0 ? now.outcome === recorded.outcome : now.findings.some((one) => wanted.includes(nameOf(one)));
  return { kind: isStill ? 'still' : 'gone', entry: now };
}

function weighing({ outcome, findings }: Entry): readonly Finding[] {
  return outcome === 'fail' ? findings.filter(({ level }) => level === 'required') : findings;
}

function nameOf({ clause, check }: Finding): string {
  return `${clause} ${check}`;
}
