import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan, PlannedCase } from '../../../engine/core/model/index.ts';
import { planCases, shardPlan } from '../../../engine/core/plan/index.ts';
import { resolveProfile } from '../../../engine/io/load/index.ts';
import { openContract } from '../../../engine/session/open-contract.ts';
import { referenceProfile } from '../../../engine/session/reference-profile.ts';
import { completeSelection } from '../../../engine/session/wishes.ts';
import { generators } from '../../../generators/index.ts';
import { createReference } from '../../../reference/index.ts';

let makePlan: (seed: number) => Plan;

beforeAll(async () => {
  const contract = await openContract(process.cwd());
  const raw = referenceProfile(createReference().keys, 'http://127.0.0.1');
  const profile = await resolveProfile(raw, { source: 'a test', folder: '.', environment: {} });
  makePlan = (seed) => planCases(contract, profile, completeSelection({ seed, depth: 'standard' }), generators);
});

const OF = [1, 2, 3, 7];

describe('the shards of a plan', () => {
  it.each(OF)('of %i hold each case once, in the order of the plan', (of) => {
    const plan = makePlan(1);
    const shards = split(plan, of);
    expect(shards.flat().map(idOf).sort()).toEqual(plan.cases.map(idOf).sort());
    for (const cases of shards) expect(cases).toEqual(plan.cases.filter((planned) => cases.includes(planned)));
  });

  it.each(OF)('of %i share each lane evenly', (of) => {
    const steady = makePlan(1).cases.filter(({ case: { effect } }) => effect === 'reads' || effect === 'creates');
    const lanes = [...new Set(steady.map(laneOf))];
    const shards = split({ cases: steady }, of);
    for (const lane of lanes) {
      const sizes = shards.map((cases) => cases.filter((planned) => laneOf(planned) === lane).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
    }
  });

  it('are the same for another order of the plan', () => {
    const [one, other] = [split(makePlan(1), 3), split(makePlan(2), 3)];
    expect(other.map((cases) => cases.map(idOf).sort())).toEqual(one.map((cases) => cases.map(idOf).sort()));
  });

  it('have all bursts, and all that breaks the target, in one of them', () => {
    const shards = split(makePlan(1), 3).map((cases) => cases.filter(isRude).length);
    expect(shards.filter((count) => count > 0)).toHaveLength(1);
    expect(Math.max(...shards)).toBeGreaterThanOrEqual(6);
  });
});

function split(plan: Plan, of: number): readonly (readonly PlannedCase[])[] {
  return Array.from({ length: of }, (_, index) => shardPlan(plan, { index: index + 1, of }).cases);
}

function idOf(planned: PlannedCase): string {
  return planned.case.id;
}

function laneOf(planned: PlannedCase): string {
  return planned.skip === undefined ? planned.lane : 'skipped';
}

function isRude({ case: { effect } }: PlannedCase): boolean {
  return effect === 'exhausts' || effect === 'breaks';
}
