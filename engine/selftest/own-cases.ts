import type { Mutant } from '../../reference/mutants/mutant.ts';
import type { Plan, PlannedCase } from '../core/model/index.ts';
import type { Meeting } from './meetings.ts';

/**
 * Picks the cases that should find a mutant: those of its clauses whose answer it alters, or for a clause without cases
 * some whose answer it judges, one of each status first.
 */
export function pickOwnCases(mutant: Mutant, plan: Plan, meetings: readonly Meeting[]): Plan {
  const { tamper, limits } = mutant.options();
  const altered = new Set(
    meetings
      .filter(({ reply, context }) => isOn(mutant, context.operation) && tamper?.(reply, context) !== reply)
      .map((meeting) => meeting.case.id),
  );
  const varied = pickVaried(meetings.filter((meeting) => altered.has(meeting.case.id)));
  const chosen = new Set(mutant.clauses.flatMap((clause) => {
    const own = plan.cases.filter((planned) => planned.case.clause.id === clause && isOn(mutant, planned.case.operation.id));
    const aimed = own.filter((planned) => tamper !== undefined && altered.has(planned.case.id));
    return own.length === 0 ? varied : (aimed.length === 0 ? own : aimed).slice(0, MOST_OF_CLAUSE).map(idOf);
  }));
  const limited = limits === undefined ? [] : plan.cases.filter(isUpload).slice(0, MOST).map(idOf);
  const ids = limits === undefined ? chosen : new Set(limited);
  return { cases: plan.cases.filter((planned) => ids.has(planned.case.id)) };
}

const MOST = 6;
const MOST_OF_CLAUSE = 20;

function isOn({ operation }: Mutant, id: string | undefined): boolean {
  return operation === undefined || operation === id;
}

function pickVaried(meetings: readonly Meeting[]): readonly string[] {
  const byStatus = new Map(meetings.map((meeting) => [meeting.reply.status, meeting.case.id]));
  const all = [...byStatus.values(), ...meetings.map((meeting) => meeting.case.id)];
  return [...new Set(all)].slice(0, Math.max(MOST, byStatus.size));
}

function idOf(planned: PlannedCase): string {
  return planned.case.id;
}

// The requests that a mutant of limited answers limits.
function isUpload({ case: { operation, send } }: PlannedCase): boolean {
  return operation.bucket === 'upload' && (send.key ?? 'sandbox') === 'sandbox';
}
