import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContract } from '../../engine/session/open-contract.ts';
import { prepareRun } from '../../engine/session/prepare-run.ts';
import { referenceTarget } from '../../engine/session/target.ts';
import type { Wishes } from '../../engine/session/wishes.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'suites');

it('the suites together hold every case once', async () => {
  const contract = await openContract(process.cwd());
  const { profile } = await referenceTarget();
  const idsOf = (wishes: Wishes): readonly string[] =>
    prepareRun(contract, profile, { wishes }).plan.cases.map((planned) => planned.case.id);
  expect(
    readdirSync(FOLDER)
      .flatMap((file) => idsOf(readWishes(file)))
      .sort(),
  ).toEqual([...idsOf({})].sort());
});

function readWishes(file: string): Wishes {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const [, statuses] = /statuses: (\[.*?\])/.exec(text) ?? [];
  const [, only] = /only: (\[[\s\S]*?\])/.exec(text) ?? [];
  return { ...(statuses && { statuses: parse(statuses) }), ...(only && { only: parse(only) }) } as Wishes; // the compiler checks the suites
}

function parse(list: string): unknown {
  return JSON.parse(list.replaceAll("'", '"').replace(/,\s*\]$/, ']'));
}
