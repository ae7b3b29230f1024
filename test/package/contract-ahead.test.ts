import { cp, mkdtemp, appendFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contract } from '../../engine/core/model/index.ts';
import { builtInContract } from '../../engine/io/load/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';

const BUILT = join(import.meta.dirname, '../../dist/engine');

interface Built {
  readonly openContract: (cwd: string, folder?: string) => Promise<Contract>;
  readonly readAhead: (folder: string) => Promise<Contract | undefined>;
}

let built: Built;
let folder: string;

beforeAll(async () => {
  const [session, ahead] = await Promise.all(
    ['session/open-contract.js', 'io/load/contract-ahead.js'].map(
      (file) => import(join(BUILT, file)) as Promise<Built>,
    ),
  );
  built = { ...ahead, ...session } as Built;
  folder = await mkdtemp(join(tmpdir(), 'assay-ahead-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('what the build has parsed is what the files of the contract say', async () => {
  const parsed = await openContract('.');
  expect(await built.readAhead(builtInContract())).toBeDefined();
  expect(await built.openContract('.')).toStrictEqual(parsed);
});

it('files that were changed since are parsed, and their mistakes have their line', async () => {
  await cp(builtInContract(), folder, { recursive: true });
  await appendFile(join(folder, 'pending.yaml'), '\n# changed\n');
  const changed = await built.openContract('.', folder);
  expect(changed.digest).not.toBe((await openContract('.')).digest);
  expect(changed.clauses).toEqual((await openContract('.')).clauses);
  await appendFile(join(folder, 'pending.yaml'), 'unknown: 1\n');
  await expect(built.openContract('.', folder)).rejects.toThrow(/pending\.yaml:\d+:1: /);
});
