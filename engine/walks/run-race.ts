import { callOf, closeStates, entityOf } from '../core/lifecycle/index.ts';
import type { Exchange, Finding, Lifecycle, Race, WalkCall, WalkedStep, WalkStep } from '../core/model/index.ts';
import { createRandom } from '../core/random/index.ts';
import type { CaseTools } from '../run/index.ts';
import { judgeRace, stepOn, type Raced } from './judge-race.ts';
import { openConnections } from './open-connections.ts';
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
  const { tools } = caseTools;
  const calls = race.calls.flatMap((id) => callOf(lifecycle, id) ?? []);
  const [first] = calls;
  const steps: WalkedStep[] = [];
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
  if (first === undefined || held === undefined) return walkedOf(steps, exchanges, []);
  const random = createRandom(tools.seed, `${caseId}/${round}`);
  const count = Math.min(tools.profile.limits.concurrency, FEWEST + random.int(MOST - FEWEST + 1));
  await openConnections(count, first, world);
  const waits = tools.timesLimited();
  const racing = Array.from({ length: count }, (_, index): readonly [WalkStep, WalkCall] => {
    const call = calls[index % calls.length] ?? first;
    return [stepOn(held.id, AT_ONCE + index, call), call];
  });
  const sent = await Promise.all(racing.map(([step, call]) => sendCall(step, call, world, true)));
  const raced: Raced[] = [];
  for (const [index, one] of sent.entries()) {
    if (one.kind !== 'answered') return untold(one.why, one.reason);
    const [step, call] = racing[index] ?? [stepOn(held.id, AT_ONCE, first), first];
    raced.push({ step, call, ...one });
  }
  const from = closeStates(entityOf(lifecycle, first.of), held.known.states);
  // Who was limited came later.
  const judged = await judgeRace(race, raced, { held, from, isAtOnce: tools.timesLimited() === waits }, world);
  if ('untold' in judged) return untold(judged.untold.why, judged.untold.reason);
  return {
    ...walkedOf([...steps, ...judged.steps], exchanges, judged.findings),
    mayBeLost: judged.mayBeLost,
  };
}

const FEWEST = 2;
const MOST = 8;
const AT_ONCE = 100;

function walkedOf(steps: readonly WalkedStep[], exchanges: readonly Exchange[], findings: readonly Finding[]): Walked {
  const response = exchanges.at(-1)?.reply.response;
  const distinct = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return { steps, sent: [], exchanges, findings: distinct, mayBeLost: false, ...(response && { response }) };
}
