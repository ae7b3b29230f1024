import { Unresolved } from '../../core/expression/index.ts';
import type { Case, Exchange, ProcedureKind } from '../../core/model/index.ts';
import type { Arranged } from '../arrange/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { besideControl } from './beside-control.ts';
import { procedures, type Probing } from '../procedures/index.ts';
import { sendProbe, type Asserted } from './send-probe.ts';

/** Sends the probe of a case whose states are there, by its procedure where it has one, and judges the answers. */
export function probeCase(
  candidate: Case,
  arranged: readonly Arranged[],
  exchanges: Exchange[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
): Promise<Attempt> {
  const { creates } = candidate.operation;
  const probe = (): Promise<Attempt> => probeOnce(candidate, arranged, exchanges, caseTools, role);
  return creates?.limit === undefined ? probe() : besideControl(candidate, creates, caseTools, probe);
}

async function probeOnce(
  candidate: Case,
  arranged: readonly Arranged[],
  exchanges: Exchange[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
): Promise<Attempt> {
  const { level, expect, given } = candidate;
  const asserted = given === undefined ? { level, expect } : await findAsserted(candidate, candidate.id, caseTools);
  const kind = candidate.procedure?.spec.kind;
  if (kind === undefined) return sendProbe(candidate, asserted, arranged, exchanges, caseTools, role);
  const expected = candidate.procedure?.expected;
  const repeated = expected && {
    id: expected.clause,
    ...(await findAsserted(expected, candidate.id, caseTools)),
  };
  const attempt = await follow(kind, { candidate, asserted, repeated, arranged, exchanges, caseTools, role });
  return { ...attempt, exchanges };
}

// A state of which the target did not tell all that a request needs is none.
async function follow(kind: ProcedureKind, probing: Probing): Promise<Attempt> {
  try {
    return await procedures[kind](probing);
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    return { kind: 'unarranged', reason: `${error.expression} has no value`, exchanges: probing.exchanges };
  }
}

/** Returns what is asserted of an answer: whether the fact holds on which a case depends decides how firmly. */
export async function findAsserted(
  { level, expect, given }: Pick<Case, 'level' | 'expect' | 'given'>,
  caseId: string,
  { arranger }: CaseTools,
): Promise<Asserted> {
  if (given === undefined) return { level, expect };
  const fact = await arranger.arrange(given.arrangement, 'shared', caseId);
  await arranger.done(fact, 'shared');
  if (fact.ok) return { level, expect };
  return { level: given.otherwise.level ?? level, expect: { ...expect, ...given.otherwise.expect } };
}
