import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adapterClient } from '../../engine/io/exam/adapter-client.ts';
import { commandClient, type CommandSettings } from '../../engine/io/exam/command-client.ts';
import { complaintsOf, examineClient } from './examine.ts';

const CLIENTS = resolve(import.meta.dirname, 'clients');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const hasGo = spawnSync('go', ['version']).status === 0;
const hasCurl = spawnSync('curl', ['--version']).status === 0;

function settings(command: readonly string[], variables: NodeJS.ProcessEnv = {}): CommandSettings {
  return { command, cwd: CLIENTS, environment: { ...process.env, ...variables }, extra: {} };
}

// How long a process takes to start says nothing of its waits, but spreads them; so waits are left to the simulation.
const CLEAR_CUT = [
  'waits-for-retry-after',
  'never-sends-a-refusal-again',
  'retries-whatever-the-body',
  'looks-at-the-status-first',
];

async function brokenBy(command: readonly string[], mutant?: string): Promise<readonly string[]> {
  const client = commandClient(settings(command, mutant === undefined ? {} : { MUTANT: mutant }));
  const only = mutant === undefined ? CLEAR_CUT : ['limited-read', 'failing-write', 'refused-409', 'refused-422'];
  const report = await examineClient({ client, only });
  return complaintsOf(report).broken;
}

describe('a command', { timeout: 300_000, concurrent: true }, () => {
  it.skipIf(!hasCurl)('that is a shell script is cleared', async () => {
    expect(await brokenBy(['sh', 'curl.sh'])).toEqual([]);
  });

  it.skipIf(!hasCurl)('that is a shell script with one thing wrong is found', async () => {
    expect(await brokenBy(['sh', 'curl.sh'], 'ignores-retry-after')).toEqual(['waits-for-retry-after']);
  });

  it.skipIf(!hasPython)('that is a Python script is cleared', async () => {
    expect(await brokenBy(['python3', 'client.py'])).toEqual([]);
  });

  it.skipIf(!hasPython).each([
    ['drops-the-key', 'sends-its-key'],
    ['changes-the-body', 'sends-the-same-again'],
    ['sends-a-409-again', 'never-sends-a-refusal-again'],
  ])('that is a Python script with one thing wrong is found: %s', async (mutant, clause) => {
    expect(await brokenBy(['python3', 'client.py'], mutant)).toEqual([clause]);
  });
});

describe.skipIf(!hasGo)('a command that is a Go program', { timeout: 300_000 }, () => {
  let folder: string;
  let program: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-go-'));
    program = join(folder, 'client');
    const env = { ...process.env, GOTOOLCHAIN: 'local', GO111MODULE: 'off', CGO_ENABLED: '0', GOFLAGS: '' };
    execFileSync('go', ['build', '-o', program, 'client.go'], { cwd: CLIENTS, env });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is cleared', async () => {
    expect(await brokenBy([program])).toEqual([]);
  });

  it('with one thing wrong is found', async () => {
    expect(await brokenBy([program], 'ignores-retry-after')).toEqual(['waits-for-retry-after']);
  });
});

describe('an adapter', { timeout: 300_000 }, () => {
  it('is one process for all sittings, and says what it understood', async () => {
    const client = adapterClient(settings([process.execPath, 'adapter.mjs']));
    const report = await examineClient({ client });
    expect(complaintsOf(report)).toEqual({ broken: [], open: [] });
    const skipped = report.clauses.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id);
    expect(skipped).toEqual(['keeps-its-key-from-the-upload-host']);
  });
});
