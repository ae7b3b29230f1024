import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandContract, walksOf } from '../../engine/core/plan/index.ts';
import { CASES_AHEAD, readCasesAhead, toCasesAhead } from '../../engine/io/load/cases-ahead.ts';
import { AHEAD, CONTRACT_AHEAD, readAhead, toAhead } from '../../engine/io/load/contract-ahead.ts';
import { builtInContract } from '../../engine/io/load/index.ts';
import type { Contract } from '../../engine/core/model/index.ts';
import { POINTS_AHEAD, readPointsAhead, toPointsAhead } from '../../engine/selftest/points-ahead.ts';
import { casesOf } from '../../engine/session/generation.ts';
import { parseContract } from '../../engine/session/open-contract.ts';
import { generators } from '../../generators/index.ts';
import { makeFolder } from '../cli/call-main.ts';
import { PROGRAM } from '../edge/programs.ts';

const BUILT = join(import.meta.dirname, '../../dist');

describe.each(['mediamagic', 'ledger'])('what the build has made of %s', (name) => {
  it('is what the files of the contract say', async () => {
    expect(await readAhead(builtInContract(name), BUILT)).toStrictEqual(await parseContract(builtInContract(name)));
  });

  it.each([
    { fuzz: 0, walks: 0 },
    { fuzz: 7, walks: 0 },
    { fuzz: 25, walks: 20 },
    { fuzz: 200, walks: 200 },
  ])('has the cases that are made anew, $fuzz at random and $walks walks', async ({ fuzz, walks: most }) => {
    const contract = await readBuilt(name);
    expect(readCasesAhead(contract)?.length).toBeGreaterThan(100);
    const settings = { mediaAllow: contract.mediaAllow, fuzz, walks: walksOf('standard', most) };
    const cases = casesOf(contract, settings);
    const anew = expandContract(contract, { generators, ...settings });
    expect(cases.map(({ id }) => id)).toEqual(anew.map(({ id }) => id));
    expect(cases.map((one) => JSON.stringify(one))).toEqual(anew.map((one) => JSON.stringify(one)));
    expect(cases.filter(({ clause }) => !contract.clauses.includes(clause))).toEqual([]);
    expect(cases.filter(({ operation }) => !contract.operations.includes(operation))).toEqual([]);
  });
});

it('cases with other media types are made anew', async () => {
  const contract = await readBuilt('mediamagic');
  const settings = { mediaAllow: ['image/png'], fuzz: 0 };
  const ids = casesOf(contract, settings).map(({ id }) => id);
  expect(ids).toEqual(expandContract(contract, { generators, ...settings }).map(({ id }) => id));
});

it('of a contract that differs from what was read no cases are there', async () => {
  const contract = await readBuilt('ledger');
  expect(readCasesAhead({ ...contract, clauses: contract.clauses.slice(1) })).toBeUndefined();
  expect(readCasesAhead(await parseContract(builtInContract('ledger')))).toBeUndefined();
});

it('of what another build has left beside a contract nothing is taken', async () => {
  const contract = await readBuilt('mediamagic');
  const cases = readCasesAhead(contract) ?? [];
  expect(readPointsAhead(contract, cases)?.length).toBeGreaterThan(100);
  const other = { ...contract, digest: 'of another one' };
  const built = await makeFolder();
  const place = join(built, AHEAD, contract.name);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, CONTRACT_AHEAD), toAhead(contract));
  await writeFile(join(place, CASES_AHEAD), toCasesAhead(other, cases));
  await writeFile(join(place, POINTS_AHEAD), toPointsAhead(other, []));
  const mixed = await readAhead(builtInContract(), built);
  if (mixed === undefined) throw new TypeError('the contract itself is of this build');
  expect(readCasesAhead(mixed)).toBeUndefined();
  expect(readPointsAhead(mixed, cases)).toBeUndefined();
});

it('files that were changed since are not what it has parsed', async () => {
  const folder = await copyContract();
  expect(await readAhead(folder, BUILT)).toBeDefined();
  await appendFile(join(folder, 'pending.yaml'), '\n# changed\n');
  expect(await readAhead(folder, BUILT)).toBeUndefined();
});

it('the built program parses changed files, and names the line of a mistake', async () => {
  const folder = await copyContract();
  await appendFile(join(folder, 'pending.yaml'), '\n# changed\n');
  const list = (): Ended =>
    spawnSync(process.execPath, [PROGRAM, 'list', 'operations', '--spec', folder], { encoding: 'utf8' });
  expect(list()).toMatchObject({ status: 0, stdout: expect.stringContaining('createSubmission') as string });
  await appendFile(join(folder, 'pending.yaml'), 'unknown: 1\n');
  expect(list()).toMatchObject({ status: 2, stderr: expect.stringMatching(/pending\.yaml:\d+:1: /) as string });
});

async function readBuilt(name: string): Promise<Contract> {
  const contract = await readAhead(builtInContract(name), BUILT);
  if (contract === undefined) throw new Error(`The build is stale: it did not parse ${name} as it is.`);
  return contract;
}

async function copyContract(): Promise<string> {
  const folder = join(await makeFolder(), basename(builtInContract()));
  await cp(builtInContract(), folder, { recursive: true });
  return folder;
}

type Ended = ReturnType<typeof spawnSync>;
