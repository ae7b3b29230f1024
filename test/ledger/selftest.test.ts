import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../engine/core/model/index.ts';
import {
  judgeLedgerMutant,
  judgeLedgers,
  mutantsOfLedger,
  openLedgerBench,
} from '../../engine/selftest/judge-ledger.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { isFull } from '../is-full.ts';

const SEEDS = Array.from({ length: isFull ? 30 : 1 }, (_, index) => index + 1);
// Bursts take long, so that the short form leaves out what only they find.
const BRIEF = mutantsOfLedger.filter((_, index) => isFull || index % 4 === 0);
const TIMEOUT_MS = 30 * 60_000;

let contract: Contract;
beforeAll(async () => {
  contract = await openContract('.', 'ledger');
});

describe('the ledger', () => {
  it.each(SEEDS)(
    'conforms, in each of its ways, with seed %i',
    async (seed) => {
      const rows = await judgeLedgers(await openLedgerBench(contract, seed, isFull ? 'standard' : 'quick'));
      expect(rows.flatMap(({ server, complaints }) => complaints.map((one) => `${server}: ${one}`))).toEqual([]);
      expect(rows.every(({ cases }) => cases > 90)).toBe(true);
    },
    TIMEOUT_MS,
  );

  it.each(BRIEF.map((mutant) => [mutant.id, mutant] as const))(
    'with one thing wrong is found: %s',
    async (_, mutant) => {
      const row = await judgeLedgerMutant(mutant, await openLedgerBench(contract, 1));
      expect([row.mutant, row.isKilled]).toEqual([mutant.id, true]);
    },
    TIMEOUT_MS,
  );
});

describe('the clauses of the ledger', () => {
  it('are each broken by a mutant, or hold for every case', () => {
    const broken = new Set(mutantsOfLedger.flatMap(({ clauses }) => clauses));
    expect(contract.clauses.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  it('are named by mutants as they are called', () => {
    const known = contract.clauses.map(({ id }) => id);
    expect(mutantsOfLedger.flatMap(({ clauses }) => clauses).filter((id) => !known.includes(id))).toEqual([]);
    const ids = mutantsOfLedger.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
