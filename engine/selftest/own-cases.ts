import type { Mutant } from '../../reference/mutants/mutant.ts';
import type { Plan, PlannedCase } from '../core/model/index.ts';
import type { Meeting } from './meetings.ts';

/**
 * Picks the cases that should find a mutant: those of its clauses that are situations, and some whose answer its other
 * clauses judge, one of each status first.
 */
export function pickOwnCases(mutant: Mutant, plan: Plan, meetings: readonly Meeting[]): Plan {
  const altered = meetings.filter((meeting) => isAltered(mutant, meeting));
  const own = plan.cases.filter(({ case: candidate }) => mutant.clauses.includes(candidate.clause.id));
  const met = new Set(pickVaried(altered).map((meeting) => meeting.case.id));
  const judged = plan.cases.filter(({ case: candidate }) => met.has(candidate.id));
  const uploads = altered.length === 0 && own.length === 0 ? plan.cases.filter(isUpload).slice(0, MOST) : [];
  const aimed = own.filter(({ case: candidate }) => altered.some((meeting) => meeting.case.id === candidate.id));
  const chosen = own.length === 0 ? judged : aimed.length === 0 ? own : aimed;
  return { cases: [...chosen.slice(0, MOST_OWN), ...uploads] };
}

const MOST = 6;
const MOST_OWN = 12;

// What a mutant does to the answers of the faithful server tells which cases may find it.
function isAltered(mutant: Mutant, { reply, context }: Meeting): boolean {
  const { tamper } = mutant.options();
  return tamper !== undefined && tamper(reply, context) !== reply;
}

function pickVaried(meetings: readonly Meeting[]): readonly Meeting[] {
  const byStatus = new Map(meetings.map((meeting) => [meeting.reply.status, meeting]));
  const firsts = [...byStatus.values()];
  return [...firsts, ...meetings.filter((meeting) => !firsts.includes(meeting))].slice(0, MOST);
}

// The bucket that a mutant of limited answers limits.
function isUpload({ case: { operation, send } }: PlannedCase): boolean {
  return operation.bucket === 'upload' && (send.key ?? 'sandbox') === 'sandbox';
}
