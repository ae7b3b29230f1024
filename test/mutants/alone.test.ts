import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../engine/core/model/index.ts';
import { findMutant, makeMutants, type AnyMutant } from '../../engine/selftest/all-mutants.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import { meetCases, type Meeting } from '../../engine/selftest/meetings.ts';
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
    const derived = mutants.filter((mutant) => 'check' in mutant);
    const chosen = isFull ? derived : pick(derived);
    expect(chosen.length).toBeGreaterThan(15);
    const different: string[] = [];
    let altered = 0;
    for (const mutant of chosen) {
      const [alone, among] = [alteredBy(await findMutant(contract, mutant.id)), alteredBy(mutant)];
      altered += among.length;
      if (JSON.stringify(alone) !== JSON.stringify(among)) different.push(mutant.id);
    }
    expect(different).toEqual([]);
    expect(altered).toBeGreaterThan(100);
  });
});

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
