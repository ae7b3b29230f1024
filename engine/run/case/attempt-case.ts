import type { Case, Exchange } from '../../core/model/index.ts';
import type { Arranged, NotArranged, StateUse } from '../arrange/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { isFailing } from './conclude.ts';
import { failsThere, isGone } from './look-there.ts';
import { mayHaveVanished } from './may-have-vanished.ts';
import { bringOwn, hasOwnStates, VANISHED, type Used } from './own-states.ts';
import { probeCase } from './probe-case.ts';
import { forgetAll, probeState } from './probe-state.ts';
import { isAnyGone, takeWitnesses } from './witnesses.ts';

/** Brings the states of a case about, sends its probe and judges the answer; states that ended too soon are arranged again twice. */
export function attemptCase(candidate: Case, caseTools: CaseTools, role: 'probe' | 'again'): Promise<Attempt> {
  const isPlain = candidate.arrange.length === 0 && candidate.then === undefined;
  return isPlain ? probeCase(candidate, [], [], caseTools, role) : attemptInStates(candidate, caseTools, role);
}

async function attemptInStates(candidate: Case, caseTools: CaseTools, role: 'probe' | 'again'): Promise<Attempt> {
  const attempt = await attemptArranged(candidate, caseTools, role);
  const doubt = attempt.kind === 'unarranged' ? reasonIn(candidate, caseTools, 'doubtful') : undefined;
  if (attempt.kind !== 'unarranged' || doubt === undefined || caseTools.tools.signal.aborted) return attempt;
  // What its steps were answered is judged all the same, by what holds for every answer.
  return { kind: 'unexercised', reason: `${attempt.reason}: ${doubt}`, exchanges: attempt.exchanges };
}

async function attemptArranged(candidate: Case, caseTools: CaseTools, role: 'probe' | 'again'): Promise<Attempt> {
  const { timesLimited } = caseTools.tools;
  let lost = 0;
  const exchanges: Exchange[] = [];
  for (let round = 0; lost < MOST_LOST && round < MOST_ROUNDS; round += 1) {
    const before = timesLimited();
    exchanges.length = 0;
    const attempt = await attemptOnce(candidate, caseTools, role, exchanges);
    if (attempt !== undefined) return attempt;
    // A state that ended while the run waited for a limit says nothing of how long it lasts.
    if (timesLimited() === before) lost += 1;
  }
  const when = lost < MOST_LOST ? 'each time while the run waited for a rate limit' : 'three times';
  const reason = `the state that it needs ended too soon, ${when}`;
  const brief = lost < MOST_LOST ? undefined : reasonIn(candidate, caseTools, 'brief');
  if (brief !== undefined) return { kind: 'unexercised', reason: `${reason}: ${brief}`, exchanges };
  return { kind: 'unarranged', reason, exchanges };
}

// Why a conforming target may end a state of the case at once, or not come into it.
function reasonIn({ arrange }: Case, { tools }: CaseTools, key: 'brief' | 'doubtful'): string | undefined {
  const states = tools.contract.arrangements.filter(({ name }) => arrange.includes(name));
  return states.flatMap((state) => (state.kind === 'workflow' ? (state[key] ?? []) : []))[0];
}

const MOST_LOST = 3;
const MOST_ROUNDS = 12;

// Undefined: the state was gone before the probe or after it.
async function attemptOnce(
  candidate: Case,
  caseTools: CaseTools,
  role: 'probe' | 'again',
  exchanges: Exchange[],
): Promise<Attempt | undefined> {
  const { arranger, tools } = caseTools;
  const arranged: Arranged[] = [];
  const use = stateUseOf(candidate, role);
  const used: Used[] = [];
  try {
    for (const name of candidate.arrange) {
      const arranging = await arranger.arrange(name, use, candidate.id);
      used.push({ arranging, use });
      if (!arranging.ok) {
        const { reason, exchanges: sent } = arranging;
        return { kind: wasLost(arranging) ? 'trouble' : 'unarranged', reason, exchanges: sent };
      }
      arranged.push(arranging);
    }
    // What is shared may have vanished before, and would fail this try as it failed the one before it.
    const vanished = { kind: 'trouble', reason: VANISHED, exchanges } as const;
    if (use === 'shared' && role === 'again' && (await isAnyGone(arranged, candidate, caseTools))) return vanished;
    const own = hasOwnStates(candidate, role) ? await bringOwn(candidate, arranger, used) : undefined;
    const bystanders = own && [...arranged];
    if (own !== undefined) arranged.splice(0, arranged.length, ...own);
    const witnesses = await takeWitnesses(candidate, arranged, caseTools, role, used);
    if (witnesses === undefined) return vanished;
    const before = tools.absences();
    const attempt = await probeState(candidate, arranged, caseTools, role, exchanges);
    if (attempt?.kind === 'unarranged' && use !== 'fresh' && isGone(attempt.exchanges.at(-1)?.reply.response)) {
      forgetAll(arranged, arranger);
      return { ...attempt, kind: 'trouble' };
    }
    if (attempt === undefined) return undefined;
    const fails = isFailing(attempt) && (await failsThere(candidate, attempt, arranged, caseTools));
    const isSuspected = fails || (await mayHaveVanished(candidate, attempt, arranged, caseTools));
    // Where nothing was told, nothing is excused.
    const isExcused =
      attempt.kind === 'unarranged' || (await isAnyGone(isSuspected ? witnesses : [], candidate, caseTools));
    if (isSuspected && isExcused) {
      forgetAll(arranged, arranger);
      const { exchanges: sent } = attempt;
      return attempt.kind === 'unarranged' ? { ...attempt, kind: 'trouble' } : { ...vanished, exchanges: sent };
    }
    if (attempt.kind !== 'judged') return attempt;
    // Meanwhile the target may have lost what it held, which no answer of it can be blamed for.
    const isLost = tools.absences() !== before && attempt.findings.some(({ level }) => level === 'required');
    if (isLost) return { kind: 'trouble', reason: 'the target was away meanwhile', exchanges: attempt.exchanges };
    if (!fails) return attempt;
    // The next burst is to find others.
    if (candidate.effect === 'exhausts') forgetAll(arranged, arranger);
    if (bystanders === undefined) return { ...attempt, suspected: arranged };
    // States that no request of the burst named are there, unless all of them vanished.
    if (!(await failsThere(candidate, attempt, bystanders, caseTools))) return attempt;
    return { ...vanished, exchanges: attempt.exchanges };
  } finally {
    for (const { arranging, use: own } of used.reverse()) await arranger.done(arranging, own);
  }
}

// The target was not there for the last step, as in the middle of a restart.
function wasLost({ why, exchanges }: NotArranged): boolean {
  const failure = exchanges.at(-1)?.reply.failure?.kind;
  return why === 'trouble' && (failure === 'refused' || failure === 'reset');
}

/**
 * Tells whether what shows the states of an attempt that failed still fails in them, as far as they are to be had. Nobody
 * uses those any more.
 */
export async function stillFailsThere(
  candidate: Case,
  attempt: Attempt & { readonly kind: 'judged' },
  caseTools: CaseTools,
): Promise<boolean> {
  const { arranger } = caseTools;
  const { suspected: states = [] } = attempt;
  const taken = states.filter((state) => arranger.retake(state));
  try {
    if (taken.length === states.length && !(await failsThere(candidate, attempt, states, caseTools))) return false;
    forgetAll(states, arranger);
    return true;
  } finally {
    for (const state of taken) await arranger.done(state, stateUseOf(candidate, 'probe'));
  }
}

function stateUseOf({ effect, operation }: Case, role: 'probe' | 'again'): StateUse {
  // A burst changes nothing, and would wait for states of its own where another burst exceeded their bucket.
  if (effect === 'exhausts') return 'shared';
  // A state that was there before may have vanished, and would fail each probe that is sent in it.
  if (effect !== 'reads' || role === 'again') return 'fresh';
  return operation.method === 'GET' ? 'shared' : 'lent';
}
