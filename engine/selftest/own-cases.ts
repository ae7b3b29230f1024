import type { Mutant } from '../../reference/mutants/mutant.ts';
import type { Contract, Plan, PlannedCase } from '../core/model/index.ts';
import type { Meeting } from './meetings.ts';

/**
 * Picks the cases that should find a mutant: those of its clauses whose answer it alters and some that repeat or trace
 * them, or for a clause without cases some whose answer it judges, one of each status first.
 */
export function pickOwnCases(mutant: Mutant, contract: Contract, plan: Plan, meetings: readonly Meeting[]): Plan {
  const { tamper, limits } = mutant.options();
  const altered = meetings.filter(
    ({ reply, context }) => isOn(mutant, context.operation) && tamper !== undefined && tamper(reply, context) !== reply,
  );
  const chosen = mutant.clauses.flatMap((id): readonly string[] => {
    const { kind, during } = contract.clauses.find((clause) => clause.id === id) ?? {};
    if (kind === 'sequence') return idsOf(plan.cases.filter((planned) => planned.case.procedure?.spec.kind === during));
    if (kind !== 'situation')
      return limits === undefined ? pickVaried(altered) : idsOf(plan.cases.filter(isUpload).slice(0, MOST));
    const own = plan.cases.filter(
      (planned) => planned.case.clause.id === id && isOn(mutant, planned.case.operation.id),
    );
    const aimed = own.filter((planned) => altered.some((meeting) => meeting.case.id === planned.case.id));
    const direct = [...(aimed.length === 0 ? own : aimed)]
      .sort(byDepth)
      .slice(0, aimed.length === 0 ? MOST_OWN : MOST_AIMED);
    // What a derived mutant breaks is found by the cases of the clause alone.
    const followed =
      'check' in mutant ? [] : plan.cases.filter((planned) => isFollowing(planned, id, mutant, limits !== undefined));
    return idsOf([...direct, ...followed.slice(0, MOST)]);
  });
  const ids = new Set(chosen);
  return { cases: plan.cases.filter((planned) => ids.has(planned.case.id)) };
}

const MOST = 6;
const MOST_AIMED = 12;
const MOST_OWN = 100;

function isOn({ operation }: Mutant, id: string | undefined): boolean {
  return operation === undefined || operation === id;
}

function pickVaried(meetings: readonly Meeting[]): readonly string[] {
  const byStatus = new Map(meetings.map((meeting) => [meeting.reply.status, meeting.case.id]));
  const all = [...byStatus.values(), ...meetings.map((meeting) => meeting.case.id)];
  return [...new Set(all)].slice(0, Math.max(MOST, byStatus.size));
}

function idsOf(planned: readonly PlannedCase[]): readonly string[] {
  return planned.map((one) => one.case.id);
}

// A burst takes long, and meets a limit that a mutant brings along.
function isFollowing(
  { case: { operation, procedure, effect } }: PlannedCase,
  clause: string,
  mutant: Mutant,
  isLimited: boolean,
): boolean {
  const isExpected = procedure?.expected?.clause === clause;
  return isExpected && (effect !== 'exhausts' || isLimited) && isOn(mutant, operation.id);
}

// Those of every run come first.
function byDepth(one: PlannedCase, other: PlannedCase): number {
  return Number(other.case.depth === 'quick') - Number(one.case.depth === 'quick');
}

// The requests that a mutant of limited answers limits.
function isUpload({ case: { operation, send, procedure } }: PlannedCase): boolean {
  return operation.bucket === 'upload' && (send.key ?? 'sandbox') === 'sandbox' && procedure === undefined;
}
