import type { Arrangement, Case, Contract } from '../../core/model/index.ts';
import type { Arranged, StateUse } from '../arrange/index.ts';
import type { CaseTools } from '../case-tools.ts';
import { isGoneThere, isReadable } from './is-gone-there.ts';
import type { Used } from './own-states.ts';

/**
 * Takes witnesses of a try whose states are there: states that nothing of the try names, so that the target loses what it
 * holds where they are gone after it. Those that the run shares cost nothing. One is made where without it what vanished
 * looks like what the try itself ended, and where a try before it failed. Undefined: meanwhile a state of the try is gone.
 */
export async function takeWitnesses(
  candidate: Case,
  arranged: readonly Arranged[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
  used: Used[],
): Promise<readonly Arranged[] | undefined> {
  const { arranger, tools } = caseTools;
  const isAlike = ({ name }: Arranged): boolean => mayEnd(candidate) && candidate.arrange.includes(name);
  // What takes a place of a few and is kept may keep a request of the try waiting.
  const isWanted = (state: Arranged): boolean =>
    isReadable(state, tools.contract) && (isAlike(state) || state.resources.length === 0);
  const brought = used.flatMap(({ arranging }) => (arranging.ok ? [arranging] : []));
  const standing = arranger.standing((state) => !arranged.includes(state) && isWanted(state));
  used.push(...standing.map((arranging) => ({ arranging, use: 'shared' }) as const));
  const taken = [...new Set([...brought, ...standing])].filter((state) => !arranged.includes(state));
  const isEnough = mayEnd(candidate) ? taken.some(isAlike) : taken.length > 0;
  const isNeeded = mayEnd(candidate) || candidate.then !== undefined || role === 'again';
  const made = isEnough || !isNeeded ? undefined : await makeOne(candidate, caseTools, used);
  // A witness that came after they were lost would speak against the target.
  if ((made !== undefined || role === 'again') && (await isAnyGone(arranged, candidate, caseTools))) return undefined;
  return made === undefined ? taken : [...taken, made];
}

// The first that is to be had: there may be no place for one more of its kind.
async function makeOne(candidate: Case, { arranger, tools }: CaseTools, used: Used[]): Promise<Arranged | undefined> {
  for (const { name, use } of whatToMake(candidate, tools.contract)) {
    const arranging = await arranger.arrange(name, use, candidate.id);
    used.push({ arranging, use });
    if (arranging.ok) return arranging;
  }
  return undefined;
}

/** Tells whether one of some states is gone; such a one is not given to anybody any more. */
export async function isAnyGone(states: readonly Arranged[], candidate: Case, caseTools: CaseTools): Promise<boolean> {
  for (const state of states.slice(0, MOST)) {
    if (!(await isGoneThere(state, candidate, caseTools))) continue;
    caseTools.arranger.forget(state);
    return true;
  }
  return false;
}

/** Tells whether a state that is gone after a case may have been ended by it, although its probe was to be refused. */
export function mayEnd({ operation }: Pick<Case, 'operation'>): boolean {
  return operation.method === 'DELETE';
}

const MOST = 4;

interface Made {
  readonly name: string;
  readonly use: StateUse;
}

function whatToMake(candidate: Case, contract: Contract): readonly Made[] {
  const { arrange, then } = candidate;
  const workflows = contract.arrangements.filter(({ kind }) => kind === 'workflow');
  const alike = workflows.filter(({ name }) => mayEnd(candidate) && arrange.includes(name)).slice(0, 1);
  const readable = workflows.filter((one) => isReadAndUnlimited(one, contract));
  const far = (then === undefined ? readable : readable.filter((one) => hasStep(one, then.operation.id))).slice(0, 1);
  return [
    ...alike.map(({ name }) => ({ name, use: 'spare' }) as const),
    ...far.map(({ name }) => ({ name, use: arrange.includes(name) ? 'spare' : 'shared' }) as const),
  ];
}

function isReadAndUnlimited(arrangement: Arrangement, contract: Contract): boolean {
  const operations = contract.operations.filter(({ id }) => hasStep(arrangement, id));
  return operations.some(({ method }) => method === 'GET') && operations.every(({ creates }) => creates === undefined);
}

function hasStep(arrangement: Arrangement, operation: string): boolean {
  return arrangement.kind === 'workflow' && arrangement.steps.some((step) => step.operation === operation);
}
