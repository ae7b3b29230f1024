import { entityOf, explainOrder, isLasting } from '../core/lifecycle/index.ts';
import type { Finding, Lifecycle, Race, WalkCall, WalkedStep, WalkStep } from '../core/model/index.ts';
import { judgeStep } from './judge-step.ts';
import type { Answered } from './send-call.ts';
import { takeStep } from './take-step.ts';
import type { Held, Stepped } from './walking.ts';
import { walkScope } from './walk-scope.ts';
import type { WalkWorld } from './walk-world.ts';

/** One of the calls that were made at once, with its answer. */
export interface Raced extends Answered {
  readonly step: WalkStep;
  readonly call: WalkCall;
}

/** What the calls of a race were made on. */
export interface Ground {
  readonly held: Held;
  /** The states in which it may have been before. */
  readonly from: readonly string[];
  /** None of the calls had to wait for a limit. */
  readonly isAtOnce: boolean;
}

/** What a round of a race shows, or why it tells nothing. */
export type JudgedRace =
  | { readonly steps: readonly WalkedStep[]; readonly findings: readonly Finding[]; readonly mayBeLost: boolean }
  | { readonly untold: Extract<Stepped, { readonly kind: 'untold' }> };

/** Judges the answers of a race, what each of them shows, and what is left, by the orders in which the calls may have come. */
export async function judgeRace(
  { then }: Race,
  raced: readonly Raced[],
  { held, from, isAtOnce }: Ground,
  world: WalkWorld,
): Promise<JudgedRace> {
  const { lifecycle } = world;
  const outcomes = raced.map(({ call, response: { status } }) => ({ call, status }));
  const strict = explainOrder(lifecycle, outcomes, from, isAtOnce);
  const reached = strict ?? explainOrder(lifecycle, outcomes, from, false);
  const steps = raced.map((one) => describe(one, from, reached ?? []));
  const shown = raced.flatMap((one) => showRaced(one, reached ?? from, from, world));
  if (reached === undefined) {
    const mayBeLost = outcomes.every(({ status }) => status === GONE);
    return { steps, findings: [...shown, departure(lifecycle, raced)], mayBeLost };
  }
  world.learn(held.id, { states: reached, isFresh: false, trail: [] });
  const looked = await takeStep(stepOn(held.id, LOOK, { id: then }), world);
  if (looked.kind === 'untold') return { untold: looked };
  if (looked.kind === 'passed-over') return { steps, findings: shown, mayBeLost: false };
  const { walked, response, findings } = looked;
  // What one call took on is still going on, so that it was not over when the next one came.
  const isStillOn = walked.to.some((state) => !isLasting(entityOf(lifecycle, held.entity), state));
  return {
    steps: [...steps, walked],
    findings: [
      ...shown,
      ...(strict === undefined && isStillOn ? [departure(lifecycle, raced)] : []),
      ...findings.map((one) => asRace(lifecycle, one)),
    ],
    mayBeLost: looked.broke !== undefined && response.status === GONE,
  };
}

/** Returns the step that makes a call on something. */
export function stepOn(on: string, number: number, { id }: Pick<WalkCall, 'id'>): WalkStep {
  return { number, call: id, on, with: {} };
}

const LOOK = 200;
const GONE = 404;

// In some order the thing was in one of these states when the call came; what else its answer says is held against them.
function showRaced(
  { step, call, exchange, response }: Raced,
  reached: readonly string[],
  from: readonly string[],
  { lifecycle, caseTools, caseId, things }: WalkWorld,
): readonly Finding[] {
  const led = call.rows.flatMap(({ then }) => then);
  const states = [...new Set([...from, ...reached, ...led])];
  const known = { states, isFresh: false, trail: [] };
  const scope = walkScope(caseId, call, step, things, caseTools);
  const { findings, weighed } = judgeStep(lifecycle, call, known, exchange, response, scope, caseTools);
  // Whether the status goes with those of the others is told of all of them together.
  const own = findings.filter((one) => weighed.broken === undefined || !isOfRow(lifecycle, one));
  return own.map((one) => asRace(lifecycle, one));
}

function describe({ call, response: { status } }: Raced, from: readonly string[], to: readonly string[]): WalkedStep {
  const rows = call.rows.filter(({ state, statuses, open }) => {
    const isIn = state === undefined || from.includes(state) || to.includes(state);
    return isIn && (open !== undefined || statuses.includes(status));
  });
  return { call: call.id, from, to, status, rows: rows.map(({ id }) => id) };
}

function departure({ clauses }: Lifecycle, raced: readonly Raced[]): Finding {
  const counts = new Map<number, number>();
  for (const { response } of raced) counts.set(response.status, (counts.get(response.status) ?? 0) + 1);
  const received = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([status, times]) => `${times} times ${status}`);
  const names = [...new Set(raced.map(({ call }) => call.id))].join(', ');
  const last = raced.at(-1);
  return {
    check: 'status',
    clause: clauses.races,
    level: 'advised',
    at: 'status',
    expected: `the answers of ${names} in some order`,
    received: received.join(', '),
    ...(last === undefined ? {} : { of: { operation: last.exchange.probe.operation, status: last.response.status } }),
  };
}

// Each answer by itself was one of some order; only what is left of them tells of the race.
function asRace(lifecycle: Lifecycle, finding: Finding): Finding {
  return isOfRow(lifecycle, finding) ? { ...finding, clause: lifecycle.clauses.races, level: 'advised' } : finding;
}

function isOfRow({ calls, clauses }: Lifecycle, { check, clause }: Finding): boolean {
  const ofRows = calls.flatMap(({ shows, rows }) => [shows, ...rows.map((row) => row.clause)]);
  return (check === 'status' || check === 'shown') && [...ofRows, clauses.same].includes(clause);
}
