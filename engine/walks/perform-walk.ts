import type { Finding, Lifecycle, WalkedStep, WalkStep } from '../core/model/index.ts';
import type { CaseTools } from '../run/index.ts';
import { takeStep } from './take-step.ts';
import type { Walked } from './walking.ts';
import { createWalkWorld, type WalkFrame, type WalkWorld } from './walk-world.ts';

/** Takes the steps of a walk one after the other, up to the first that departs from what is required, and ends what they made. */
export async function performWalk(
  lifecycle: Lifecycle,
  steps: readonly WalkStep[],
  caseTools: CaseTools,
  how: WalkFrame,
): Promise<Walked> {
  const world = createWalkWorld(lifecycle, caseTools, how);
  const { tools } = caseTools;
  const before = tools.absences();
  try {
    const walked = await takeSteps(steps, world);
    if (tools.absences() === before) return walked;
    return { ...walked, untold: { why: 'trouble', reason: 'the target was away meanwhile' } };
  } finally {
    await world.end();
  }
}

async function takeSteps(steps: readonly WalkStep[], world: WalkWorld): Promise<Walked> {
  const walked: WalkedStep[] = [];
  const sent: number[] = [];
  const findings: Finding[] = [];
  let last: Pick<Walked, 'response'> = {};
  let broke: Pick<Walked, 'broke' | 'departedAt'> = {};
  const sofar = (): Omit<Walked, 'mayBeLost'> => ({
    steps: walked,
    sent,
    exchanges: world.exchanges,
    findings: distinct(findings),
    ...last,
    ...broke,
  });
  for (const step of steps) {
    const stepped = await takeStep(step, world);
    // What the owner arranged is part of the walk, though it sends nothing.
    if (stepped.kind === 'passed-over' && world.things.has(`${step.number}.0`)) sent.push(step.number);
    if (stepped.kind === 'untold') return { ...sofar(), mayBeLost: false, untold: stepped };
    if (stepped.kind === 'passed-over') continue;
    sent.push(step.number);
    walked.push(stepped.walked);
    findings.push(...stepped.findings);
    last = { response: stepped.response };
    const isRequired = stepped.findings.some(({ level }) => level === 'required');
    if (isRequired || (stepped.broke !== undefined && broke.broke === undefined)) {
      broke = { departedAt: step.number, ...(stepped.broke && { broke: stepped.broke }) };
    }
    if (isRequired) return { ...sofar(), mayBeLost: stepped.mayBeLost };
  }
  return { ...sofar(), mayBeLost: false };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
