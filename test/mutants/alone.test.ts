import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../engine/core/model/index.ts';
import { readAhead } from '../../engine/io/load/contract-ahead.ts';
import { builtInContract } from '../../engine/io/load/index.ts';
import { findMutant, makeMutants, type AnyMutant } from '../../engine/selftest/all-mutants.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import { meetCases, type Meeting } from '../../engine/selftest/meetings.ts';
import { readPointsAhead } from '../../engine/selftest/points-ahead.ts';
import { pointsOf } from '../../engine/selftest/points.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { isFull } from '../is-full.ts';

let contract: Contract;
let meetings: readonly Meeting[];
let mutants: readonly AnyMutant[];

beforeAll(async () => {
  contract = await openContract('.');
  const bench = await openBench({ contract, seed: 1 });
  meetings = await meetCases(bench);
  mutants = makeMutants(bench, meetings);
}, 600_000);

describe('a mutant that is made alone', () => {
  it('alters the same answers as the one that is made among all', { timeout: 3_600_000 }, async () => {
    const chosen = isFull ? listDerived() : pick(listDerived());
    expect(chosen.length).toBeGreaterThan(15);
    expect(await listDifferent(chosen, contract)).toEqual([]);
  });
});

describe('a mutant that is made by what the build has met', () => {
  it('alters the same answers as the one that is made among all', { timeout: 3_600_000 }, async () => {
    const built = await readBuilt();
    expect(await listDifferent(isFull ? listDerived() : pick(listDerived()), built)).toEqual([]);
  });

  it('is aimed at the points that are met anew', async () => {
    const cases = meetings.map((meeting) => meeting.case);
    const points = readPointsAhead(await readBuilt(), cases) ?? [];
    const anew = pointsOf(meetings);
    expect(points.map((point) => ({ ...point, reply: undefined }))).toEqual(
      anew.map((point) => ({ ...point, reply: undefined })),
    );
    const ends = new Map(anew.filter(({ label }) => label === 'ok').map(({ operation, reply }) => [operation, reply]));
    const replies = points.flatMap(({ operation, reply }) => (reply === undefined ? [] : [[operation, reply.status]]));
    expect(Object.fromEntries(replies)).toEqual(
      Object.fromEntries([...ends].map(([operation, reply]) => [operation, reply?.status])),
    );
  });
});

async function readBuilt(): Promise<Contract> {
  const built = await readAhead(builtInContract(), join(import.meta.dirname, '../../dist'));
  if (built === undefined) throw new Error('The build is stale: it did not parse the contract as it is.');
  return built;
}

function listDerived(): readonly AnyMutant[] {
  return mutants.filter((mutant) => 'check' in mutant);
}

async function listDifferent(chosen: readonly AnyMutant[], of: Contract): Promise<readonly string[]> {
  const different: string[] = [];
  let altered = 0;
  for (const mutant of chosen) {
    const [alone, among] = [alteredBy(await findMutant(of, mutant.id)), alteredBy(mutant)];
    altered += among.length;
    if (JSON.stringify(alone) !== JSON.stringify(among)) different.push(mutant.id);
  }
  expect(altered).toBeGreaterThan(100);
  return different;
}

// One of each check and variant: what they aim by differs with these alone.
function pick(all: readonly AnyMutant[]): readonly AnyMutant[] {
  const byForm = new Map(all.map((mutant) => [formOf(mutant), mutant]));
  return [...byForm.values()];
}

function formOf({ id, clauses }: AnyMutant): string {
  const kind = contract.clauses.find((clause) => clause.id === clauses[0])?.kind ?? '';
  return `${kind} ${/:(.*?)(?:\/|$)/.exec(id)?.[1] ?? ''} ${id.endsWith('/accepted') ? 'accepted' : ''}`;
}

// Each answer is met anew, as some changes remember what they saw.
function alteredBy(mutant: AnyMutant): readonly string[] {
  const { tamper } = mutant.options();
  return meetings.flatMap(({ case: { id }, reply, context }) => {
    const changed = tamper?.(reply, context) ?? reply;
    return changed === reply ? [] : [`${id} ${changed.status}`];
  });
}
