import { Unresolved } from '../../core/expression/index.ts';
import type { Case, Exchange, ProcedureKind, Response } from '../../core/model/index.ts';
import type { Arranged, Arranger, Arranging, StateUse } from '../arrange/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { procedures, type Probing } from '../procedures/index.ts';
import { sendProbe, type Asserted } from './send-probe.ts';

/** Brings the states of a case about, sends its probe and judges the answer; states that ended too soon are arranged again twice. */
export function attemptCase(candidate: Case, caseTools: CaseTools, role: 'probe' | 'again'): Promise<Attempt> {
  const isAlone = candidate.arrange.length === 0;
  return isAlone ? probe(candidate, [], [], caseTools, role) : attemptArranged(candidate, caseTools, role);
}

async function attemptArranged(candidate: Case, caseTools: CaseTools, role: 'probe' | 'again'): Promise<Attempt> {
  const { timesLimited } = caseTools.tools;
  let lost = 0;
  for (let round = 0; lost < MOST_LOST && round < MOST_ROUNDS; round += 1) {
    const before = timesLimited();
    const attempt = await attemptOnce(candidate, caseTools, role);
    if (attempt !== undefined) return attempt;
    // A state that ended while the run waited for a limit says nothing of how long it lasts.
    if (timesLimited() === before) lost += 1;
  }
  const reason = lost < MOST_LOST ? 'each time while the run waited for a rate limit' : 'three times';
  return { kind: 'unarranged', reason: `the state that it needs ended too soon, ${reason}`, exchanges: [] };
}

const MOST_LOST = 3;
const MOST_ROUNDS = 12;

// Undefined: the state was gone before the probe or after it.
async function attemptOnce(
  candidate: Case,
  caseTools: CaseTools,
  role: 'probe' | 'again',
): Promise<Attempt | undefined> {
  const { arranger } = caseTools;
  const arranged: Arranged[] = [];
  const use = stateUseOf(candidate);
  const used: Arranging[] = [];
  try {
    for (const name of candidate.arrange) {
      const arranging = await arranger.arrange(name, use, candidate.id);
      used.push(arranging);
      if (!arranging.ok) return { kind: 'unarranged', reason: arranging.reason, exchanges: arranging.exchanges };
      arranged.push(arranging);
    }
    return await probeState(candidate, arranged, caseTools, role);
  } finally {
    for (const arranging of used.reverse()) await arranger.done(arranging, use);
  }
}

function stateUseOf({ effect, operation }: Case): StateUse {
  // A burst changes nothing, and would wait for states of its own where another burst exceeded their bucket.
  if (effect === 'exhausts') return 'shared';
  if (effect !== 'reads') return 'fresh';
  return operation.method === 'GET' ? 'shared' : 'lent';
}

async function probeState(
  candidate: Case,
  arranged: readonly Arranged[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
): Promise<Attempt | undefined> {
  const { arranger, tools } = caseTools;
  const exchanges = [...new Set(arranged.flatMap((state) => state.exchanges))];
  if (!(await allHold(arranged, candidate, arranger, exchanges))) {
    forgetAll(arranged, arranger);
    return;
  }
  const attempt = await probe(candidate, arranged, exchanges, caseTools, role);
  const isJudged = attempt.kind === 'judged';
  if (isJudged && wasAccepted(attempt.response) && !tools.signal.aborted) forgetAll(arranged, arranger, candidate);
  if (isJudged && !(await allHold(arranged, candidate, arranger, exchanges))) {
    forgetAll(arranged, arranger);
    return;
  }
  return attempt;
}

function probe(
  candidate: Case,
  arranged: readonly Arranged[],
  exchanges: Exchange[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
): Promise<Attempt> {
  const isPlain = candidate.given === undefined && candidate.procedure === undefined;
  return isPlain
    ? sendProbe(candidate, candidate, arranged, exchanges, caseTools, role)
    : probeByFacts(candidate, arranged, exchanges, caseTools, role);
}

async function probeByFacts(
  candidate: Case,
  arranged: readonly Arranged[],
  exchanges: Exchange[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
): Promise<Attempt> {
  const { given } = candidate;
  const asserted = given === undefined ? candidate : await factualExpectation(candidate, given, caseTools);
  const kind = candidate.procedure?.spec.kind;
  if (kind === undefined) return sendProbe(candidate, asserted, arranged, exchanges, caseTools, role);
  const attempt = await follow(kind, { candidate, asserted, arranged, exchanges, caseTools, role });
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

// Whether the fact holds on which a case depends decides how firmly it is asserted.
async function factualExpectation(
  { id, level, expect }: Case,
  given: NonNullable<Case['given']>,
  { arranger }: CaseTools,
): Promise<Asserted> {
  const fact = await arranger.arrange(given.arrangement, 'shared', id);
  await arranger.done(fact, 'shared');
  if (fact.ok) return { level, expect };
  return { level: given.otherwise.level ?? level, expect: { ...expect, ...given.otherwise.expect } };
}

async function allHold(
  arranged: readonly Arranged[],
  candidate: Case,
  arranger: Arranger,
  exchanges: Exchange[],
): Promise<boolean> {
  for (const state of arranged) {
    if (!(await arranger.holds(state, candidate.id, (exchange) => exchanges.push(exchange)))) return false;
  }
  return true;
}

// A state that a probe was let through to may have changed, so nobody else uses it.
function forgetAll(arranged: readonly Arranged[], arranger: Arranger, candidate?: Case): undefined {
  if (candidate?.operation.method === 'GET') return;
  arranged.forEach((state) => {
    arranger.forget(state);
  });
}

function wasAccepted(response: Response): boolean {
  return response.status >= 200 && response.status < 300;
}
