import { execFileSync } from 'node:child_process';
import { cp, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInContract } from '../../engine/io/load/index.ts';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';
import { callMain, makeFolder } from './call-main.ts';

const PROGRAM = ['npx', 'assay'];
const BROKEN = ['--only', 'already-submitted', '--depth', 'quick'];

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget({
    tamper: (reply, { label }) => (label === 'already-submitted' ? { ...reply, status: 400 } : reply),
  });
  await mkdir(join(target.cwd, 'my profiles'));
  await rename(join(target.cwd, 'assay.config.yaml'), join(target.cwd, "my profiles/it's.yaml"));
  await cp(builtInContract(), join(target.cwd, 'my spec'), { recursive: true });
});
afterAll(() => target.close());

/** The words of a printed command behind those of the program, as a shell reads them. */
function readCommand(out: string, name: 'replay' | 'report'): readonly string[] {
  const [command = ''] = new RegExp(`npx assay ${name} .*?(?=  |$)`, 'm').exec(out) ?? [];
  const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
  expect(words.slice(0, 2)).toEqual(PROGRAM);
  return words.slice(2);
}

const CONFIG = ['--config', "my profiles/it's.yaml"];
const SPEC = ['--spec', 'my spec'];

describe('the replay that is printed sends the case again', () => {
  it.each<[string, readonly string[], string]>([
    ['from the report', [...CONFIG, '--report', 'json=out/r.json'], 'out/r.json'],
    ['from a report with an odd name', [...CONFIG, '--report', "json=it's a/$(r).json"], "it's a/$(r).json"],
    ['with another contract', [...CONFIG, ...SPEC, '--report', 'json=s.json'], 's.json'],
    ['with hosts that are allowed', [...CONFIG, '--allow-host', 'a.example.com', '--report', 'json=a.json'], 'a.json'],
    ['from the journal where no JSON is written', [...CONFIG, '--report', 'html=h/h.html'], 'h/journal.ndjson'],
    ['from the journal that is named', [...CONFIG, '--report', 'console', '--journal', 'j j.ndjson'], 'j j.ndjson'],
  ])('%s', async (_, flags, file) => {
    const { cwd } = target;
    const { exitCode, out } = await callMain(['run', ...BROKEN, ...flags], { cwd, program: PROGRAM });
    expect(exitCode).toBe(1);
    const command = readCommand(out, 'replay');
    expect(command.slice(0, 2)).toEqual(['replay', file]);
    const again = await callMain(command, { cwd });
    expect({ exitCode: again.exitCode, error: again.error }).toEqual({ exitCode: 1, error: '' });
    expect(again.lastLine).toBe('Exit code 1: 1 of 1 failure still happens');
  });

  it.each([
    ['report', 'json=d.json'],
    ['journal', 'html=d/d.html'],
  ])('to the mutant that a demo judged, from the %s', async (_, report) => {
    const cwd = await makeFolder();
    const argv = ['demo', '--mutant', 'accepts-expired-keys', '--only', 'expired-key', '--report', report];
    const { out } = await callMain(argv, { cwd, program: PROGRAM });
    const again = await callMain(readCommand(out, 'replay'), { cwd });
    expect(again.lastLine).toBe('Exit code 1: 1 of 1 failure still happens');
  });

  it('and renders the journal with its contract', async () => {
    const { cwd } = target;
    const flags = [...CONFIG, ...SPEC, '--report', 'html=x/h.html'];
    const { out } = await callMain(['run', ...BROKEN, ...flags], { cwd, program: PROGRAM });
    const again = await callMain(readCommand(out, 'report'), { cwd, program: PROGRAM });
    expect({ exitCode: again.exitCode, error: again.error }).toEqual({ exitCode: 1, error: '' });
    expect((await callMain(readCommand(again.out, 'replay'), { cwd })).exitCode).toBe(1);
  });
});
