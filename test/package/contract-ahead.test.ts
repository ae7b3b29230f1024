import { spawnSync } from 'node:child_process';
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAhead } from '../../engine/io/load/contract-ahead.ts';
import { builtInContract } from '../../engine/io/load/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { makeFolder } from '../cli/call-main.ts';
import { PROGRAM } from '../edge/programs.ts';

const BUILT = join(import.meta.dirname, '../../dist');

it('what the build has parsed is what the files of the contract say', async () => {
  expect(await readAhead(builtInContract(), BUILT)).toStrictEqual(await openContract('.'));
});

it('files that were changed since are not what it has parsed', async () => {
  const folder = await makeFolder();
  await cp(builtInContract(), folder, { recursive: true });
  expect(await readAhead(folder, BUILT)).toBeDefined();
  await appendFile(join(folder, 'pending.yaml'), '\n# changed\n');
  expect(await readAhead(folder, BUILT)).toBeUndefined();
});

it('the built program parses changed files, and names the line of a mistake', async () => {
  const folder = await makeFolder();
  await cp(builtInContract(), folder, { recursive: true });
  await appendFile(join(folder, 'pending.yaml'), '\n# changed\n');
  const list = (): Ended =>
    spawnSync(process.execPath, [PROGRAM, 'list', 'operations', '--spec', folder], { encoding: 'utf8' });
  expect(list()).toMatchObject({ status: 0, stdout: expect.stringContaining('createSubmission') as string });
  await appendFile(join(folder, 'pending.yaml'), 'unknown: 1\n');
  expect(list()).toMatchObject({ status: 2, stderr: expect.stringMatching(/pending\.yaml:\d+:1: /) as string });
});

type Ended = ReturnType<typeof spawnSync>;
