import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Clause } from '../../engine/core/model/index.ts';
import { exceptions } from '../../engine/selftest/derived/exceptions.ts';
import { isWell, listMutants, renderKillTable, runSelftest } from '../../engine/selftest/index.ts';
import type { KillRow, Selftest } from '../../engine/selftest/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { isFull } from '../is-full.ts';

const contract = await openContract('.');
const all = listMutants(contract);
let selftest: Selftest;

beforeAll(async () => {
  const only = all.map(({ id }) => id);
  selftest = await runSelftest({ contract, seeds: [1], sample: isFull ? Infinity : 12, only });
}, 3_600_000);

test('every mutant has a name of its own', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('every mutant expects clauses that are there', () => {
  const known = new Set(contract.clauses.map(({ id }) => id));
  expect(all.flatMap(({ clauses }) => clauses).filter((id) => !known.has(id))).toEqual([]);
});

test('every clause that a standard run exercises has a mutant', () => {
  const broken = new Set(all.flatMap(({ clauses }) => clauses));
  const isDeep = ({ cases }: Clause): boolean => cases.length > 0 && cases.every(({ depth }) => depth === 'deep');
  // What a walk departs in breaks the clause of a row, never the one that it is a case of.
  const whole = contract.lifecycle?.clauses.walks;
  const unbroken = contract.clauses.filter((clause) => !isDeep(clause) && !broken.has(clause.id));
  expect(unbroken.map(({ id }) => id).filter((id) => id !== whole)).toEqual([]);
});

test('there are at least 60 hand-written mutants', () => {
  expect(all.filter((mutant) => !('check' in mutant)).length).toBeGreaterThanOrEqual(60);
});

describe('the self-test', () => {
  test('runs every mutant', () => {
    expect(selftest.mutants.map(({ mutant }) => mutant)).toEqual(all.map(({ id }) => id));
  });

  test('finds every mutant under its clauses and no derived one elsewhere', () => {
    expect(selftest.mutants.filter((row) => !isWell(row)).map(describeRow)).toEqual([]);
  });

  test('has no exception for a mutant that is not there', () => {
    expect(Object.keys(exceptions).filter((id) => !all.some((mutant) => mutant.id === id))).toEqual([]);
  });

  test('gives the kill table that is committed', async () => {
    const committed = await readFile('docs/kill-table.md', 'utf8');
    const [, ...rest] = committed.split('\n\n');
    expect(rest.join('\n\n')).toBe(renderKillTable(selftest.mutants));
  });
});

function describeRow({ mutant, isKilled, others }: KillRow): string {
  return `${mutant}: ${isKilled ? 'also ' : 'survives '}${others.join(' | ')}`;
}
