import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInContract } from '../../engine/io/load/index.ts';
import { callMain } from '../cli/call-main.ts';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';
import { hasTerminal, openTerminal } from './open-terminal.ts';

const ONLY = 'missing-key/none/getAsset,already-submitted/same-blob-path';
const WATCH = ['run', '--watch', '--depth', 'quick', '--only', ONLY];
const WAITING = 'Enter runs again, q ends.';

let isBroken = false;
let target: OpenTarget;
beforeEach(async () => {
  isBroken = false;
  target = await openTarget({
    tamper: (reply, { label }) => (isBroken && label === 'already-submitted' ? { ...reply, status: 400 } : reply),
  });
});
afterEach(() => target.close());

describe.runIf(hasTerminal)('--watch', { timeout: 300_000 }, () => {
  it('runs again on Enter, shows what changed alone, and q ends it with the last exit code', async () => {
    const { until, type, ended, shown } = openTerminal(WATCH, target.cwd, { columns: 160 });
    await until('index.html');
    await until('Exit code 0: ');
    await until(WAITING);
    isBroken = true;
    type('\r');
    await until('Once more.');
    await until('already-submitted on createSubmission  passes -> fails');
    await until('Exit code 1: ');
    await until(WAITING);
    const before = shown().length;
    type('\r');
    await until('Nothing changed since the round before.');
    await until('Exit code 1: ');
    await until(WAITING);
    expect(shown().slice(before)).not.toContain('index.html');
    type('q');
    expect(await ended).toBe(1);
  });

  it('runs again when the profile changes, outlives a mistake in it, and Ctrl-C ends it', async () => {
    const { until, type, ended } = openTerminal(WATCH, target.cwd);
    const file = join(target.cwd, 'assay.config.yaml');
    const text = await readFile(file, 'utf8');
    await until('Exit code 0: ');
    await until(WAITING);
    await writeFile(file, `${text}\nlimts: {}\n`);
    await until('Once more, as assay.config.yaml changed.');
    await until(/unknown key `limts`/);
    await until(WAITING);
    await rm(file);
    await until('Once more, as assay.config.yaml changed.');
    await until('`baseUrl` is missing');
    await until(WAITING);
    await writeFile(file, text);
    await until('Once more, as assay.config.yaml changed.');
    await until('Nothing changed since the round before.');
    await until('Exit code 0: ');
    await until(WAITING);
    type('\u0003');
    expect(await ended).toBe(0);
  });

  it('runs again when the contract or the baseline changes', async () => {
    const { cwd } = target;
    await cp(builtInContract(), join(cwd, 'spec'), { recursive: true });
    const baseline = join(cwd, 'known.yaml');
    isBroken = true;
    await target.call(`run --depth quick --only ${ONLY} --report json=r.json`);
    await callMain(['baseline', 'r.json', '--output', baseline], { cwd });
    const known = (await readFile(baseline, 'utf8')).replaceAll('TODO', 'team-a');
    await writeFile(baseline, known);
    const { until, type, ended } = openTerminal([...WATCH, '--spec', 'spec', '--baseline', 'known.yaml'], cwd);
    await until(/Exit code \d: /);
    await until(WAITING);
    const clauses = join(cwd, 'spec', 'always.yaml');
    await writeFile(clauses, `${await readFile(clauses, 'utf8')}\n# looked through\n`);
    await until(/Once more, as spec.always\.yaml changed\./);
    await until(/Exit code \d: /);
    await until(WAITING);
    await writeFile(baseline, `${known}\n# looked through\n`);
    await until('Once more, as known.yaml changed.');
    await until(/Exit code \d: /);
    await until(WAITING);
    type('q');
    expect([0, 1]).toContain(await ended);
  });

  it('pressed in the middle of a round, Ctrl-C ends the round and the watch', async () => {
    const { until, type, ended } = openTerminal(['run', '--watch', '--rate', '2'], target.cwd);
    await until('cases, ');
    type('\u0003');
    await until('SIGINT: ending the run');
    await until('Exit code 130: ');
    expect(await ended).toBe(130);
  });
});

it('--watch is refused where nobody could end it', async () => {
  expect(await target.call('run --watch')).toMatchObject({
    exitCode: 2,
    error: '--watch goes on until somebody ends it, so it needs a terminal; leave it out here.\n',
  });
});
