import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract, Entry, Script } from '../../engine/core/model/index.ts';
import { chooseScripts } from '../../engine/exam/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { clientMutants } from '../../reference/client/mutants.ts';
import { faithfulClients } from '../../reference/client/styles.ts';
import { isFull } from '../is-full.ts';
import { simulateExam, type Make } from './simulate.ts';

let contract: Contract;
let scripts: readonly Script[];

beforeAll(async () => {
  contract = await openContract('.');
  if (contract.exam === undefined) throw new Error('The built-in contract has no exam.');
  scripts = chooseScripts(contract, contract.exam, { depth: 'deep', only: [] });
});

describe('a client that keeps the page', () => {
  it.each(Object.keys(faithfulClients))('has nothing held against it, whatever chance does: %s', async (name) => {
    const make: Make = faithfulClients[name] ?? (() => ({}));
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const entries = await simulateExam(contract, scripts, make, seed);
      expect([seed, complaintsIn(entries)]).toEqual([seed, []]);
    }
  });

  it('exercises every clause', async () => {
    const entries = await simulateExam(contract, scripts, faithfulClients['full-jitter'] ?? (() => ({})));
    const kept = new Set(
      entries
        .flatMap(({ sitting }) => sitting?.results ?? [])
        .filter(({ outcome }) => outcome === 'pass')
        .map(({ clause }) => clause),
    );
    const silent = (contract.exam?.clauses ?? []).map(({ id }) => id).filter((id) => !kept.has(id));
    expect(silent).toEqual([]);
  });
});

describe('a client with one thing wrong', () => {
  it.each(clientMutants.map((mutant) => [mutant.id, mutant] as const))(
    'is found under its clause and no other: %s',
    async (_, { make, clause }) => {
      const entries = await simulateExam(contract, scripts, make);
      expect([...new Set(complaintsIn(entries).map(({ clause: broken }) => broken))]).toEqual([clause]);
    },
  );

  it('is there for every clause', () => {
    const clauses = (contract.exam?.clauses ?? []).map(({ id }) => id);
    expect(clauses.filter((id) => !clientMutants.some(({ clause }) => clause === id))).toEqual([]);
  });
});

const SEEDS = isFull ? 200 : 12;

function complaintsIn(entries: readonly Entry[]): readonly { readonly clause: string; readonly outcome: string }[] {
  return entries.flatMap(({ sitting }) =>
    (sitting?.results ?? []).filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skip'),
  );
}
