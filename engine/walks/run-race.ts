import { callOf, closeStates, entityOf, explainOrder, type Outcome } from '../core/lifecycle/index.ts';
import type { Exchange, Finding, Lifecycle, Race, WalkCall, WalkedStep, WalkStep } from '../core/model/index.ts';
import { createRandom } from '../core/random/index.ts';
import type { CaseTools } from '../run/index.ts';
import { sendCall } from './send-call.ts';
import { takeStep } from './take-step.ts';
import type { Walked } from './walking.ts';
import { createWalkWorld, type WalkFrame, type WalkWorld } from './walk-world.ts';

/** Brings a thing about, makes the calls of a race on it at once, and looks at what came of it: one round. */
export async function runRace(
  lifecycle: Lifecycle,
  race: Race,
  round: number,
  caseTools: CaseTools,
  how: WalkFrame,
): Promise<Walked> {
  const world = createWalkWorld(lifecycle, caseTools, how);
  const { tools } = caseTools;
  const before = tools.absences();
  try {
    const walked = await runRound(race, round, world);
    if (tools.absences() === before) return walked;
    return { ...walked, untold: { why: 'trouble', reason: 'the target was away meanwhile' } };
  } finally {
    await world.end();
  }
}

async function runRound(race: Race, round: number, world: WalkWorld): Promise<Walked> {
  const { lifecycle, exchanges, caseTools, caseId } = world;
  const calls = race.calls.flatMap((id) => callOf(lifecycle, id) ?? []);
  const [first] = calls;
  const steps: WalkedStep[] = [];
  const findings: Finding[] = [];
  const untold = (why: 'trouble' | 'unarranged', reason: string): Walked => ({
    ...walkedOf(steps, exchanges, []),
    untold: { why, reason },
  });
  for (const [number, call] of race.after.entries()) {
    const stepped = await takeStep({ number, call, with: {} }, world);
    if (stepped.kind === 'untold') return untold(stepped.why, stepped.reason);
    if (stepped.kind !== 'judged') continue;
    steps.push(stepped.walked);
    // What cannot be made in order is for walks to tell.
    if (stepped.response.status >= 300) return walkedOf(steps, exchanges, stepped.findings);
  }
  const held = [...world.things.values()].find(({ entity }) => entity === first?.of);
  if (first === undefined || held === undefined) return walkedOf(steps, exchanges, findings);
  const random = createRandom(caseTools.tools.seed, `${caseId}/${round}`);
  const { concurrency } = caseTools.tools.profile.limits;
  const count = Math.max(2, Math.min(concurrency, FEWEST + random.int(MOST - FEWEST + 1)));
  await openConnections(count, race, held.id, world);
  const racing = Array.from({ length: count }, (_, index) => calls[index % calls.length] ?? first);
  const sent = await Promise.all(
    racing.map((call, index) => sendCall(stepOn(held.id, AT_ONCE + index, call), call, world, true)),
  );
  const outcomes: Outcome[] = [];
  for (const [index, one] of sent.entries()) {
    if (one.kind !== 'answered') return untold(one.why, one.reason);
    findings.push(...caseTools.tools.judge(one.exchange));
    outcomes.push({ call: racing[index] ?? first, status: one.response.status });
  }
  const from = closeStates(entityOf(lifecycle, first.of), held.known.states);
  const reached = explainOrder(lifecycle, outcomes, from);
  steps.push(...outcomes.map((one) => describe(one, from, reached ?? [])));
  if (reached === undefined)
    return walkedOf(steps, exchanges, [...findings, departure(lifecycle, outcomes, sent.at(-1))]);
  world.learn(held.id, { states: reached, isFresh: false, trail: [] });
  const looked = await takeStep({ number: LOOK, call: race.then, on: held.id, with: {} }, world);
  if (looked.kind === 'untold') return untold(looked.why, looked.reason);
  if (looked.kind === 'judged') {
    steps.push(looked.walked);
    findings.push(...looked.findings.map((one) => (looked.broke === undefined ? one : asRace(lifecycle, one))));
  }
  return walkedOf(steps, exchanges, findings);
}

const FEWEST = 2;
const MOST = 8;
const AT_ONCE = 100;
const LOOK = 200;

function stepOn(on: string, number: number, { id }: WalkCall): WalkStep {
  return { number, call: id, on, with: {} };
}

// A connection that is still to be opened would let the others go ahead.
async function openConnections(count: number, { then }: Race, on: string, world: WalkWorld): Promise<void> {
  const call = callOf(world.lifecycle, then);
  const operation = call === undefined ? undefined : world.operationOf(call);
  if (call === undefined || operation?.method !== 'GET') return;
  await Promise.all(
    Array.from({ length: count }, (_, index) => sendCall(stepOn(on, LOOK + 1 + index, call), call, world, true)),
  );
}

function walkedOf(steps: readonly WalkedStep[], exchanges: readonly Exchange[], findings: readonly Finding[]): Walked {
  const response = exchanges.at(-1)?.reply.response;
  const distinct = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return { steps, sent: [], exchanges, findings: distinct, mayBeLost: false, ...(response && { response }) };
}

function describe({ call, status }: Outcome, from: readonly string[], to: readonly string[]): WalkedStep {
  const rows = call.rows.filter(({ state, statuses, open }) => {
    const isIn = state === undefined || from.includes(state) || to.includes(state);
    return isIn && (open !== undefined || statuses.includes(status));
  });
  return { call: call.id, from, to, status, rows: rows.map(({ id }) => id) };
}

function departure(
  { clauses }: Lifecycle,
  outcomes: readonly Outcome[],
  last: Awaited<ReturnType<typeof sendCall>> | undefined,
): Finding {
  const counts = new Map<number, number>();
  for (const { status } of outcomes) counts.set(status, (counts.get(status) ?? 0) + 1);
  const received = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([status, times]) => `${times} times ${status}`);
  const names = [...new Set(outcomes.map(({ call }) => call.id))].join(', ');
  const of =
    last?.kind === 'answered' ? { of: { operation: last.exchange.probe.operation, status: last.response.status } } : {};
  return {
    check: 'status',
    clause: clauses.races,
    level: 'advised',
    at: 'status',
    expected: `the answers of ${names} in some order`,
    received: received.join(', '),
    ...of,
  };
}

// Each answer by itself was one of some order; only what is left of them tells of the race.
function asRace({ clauses }: Lifecycle, finding: Finding): Finding {
  return { ...finding, clause: clauses.races, level: 'advised' };
}
