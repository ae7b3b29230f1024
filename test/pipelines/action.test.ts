import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReference } from '../../reference/index.ts';
import { makeFolder } from '../cli/call-main.ts';
import { actionDepartures, workflowDepartures } from './actions-schema.ts';
import { HOSTILE, hostileFor } from './hostile-inputs.ts';
import { readAction, runComposite, type Ran, type Runner } from './run-composite.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = join(ROOT, 'action.yml');
const text = readFileSync(FILE, 'utf8');
const action = readAction(FILE);

async function makeRunner(environment: NodeJS.ProcessEnv = {}): Promise<Runner> {
  const folder = await makeFolder();
  const workspace = join(folder, 'work space');
  mkdirSync(workspace);
  return { action: ROOT, workspace, temp: join(folder, 'temp'), environment };
}

function madeIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

describe('the metadata of the action', () => {
  it('obeys the schema that GitHub publishes', () => {
    expect(actionDepartures(text)).toEqual([]);
  });

  it.each([
    ['runs:\n  using: composite', 'runs:\n  usings: composite'],
    ['  value: ${{ steps.judge.outputs.verdict }}', '  vaule: ${{ steps.judge.outputs.verdict }}'],
    ['name: Judge the target', 'name: Judge the target\n      iff: true'],
    ['name: Install assay\n      shell: bash', 'name: Install assay'],
  ])('is refused by that schema with another %s', (own, broken) => {
    expect(text).toContain(own);
    expect(actionDepartures(text.replace(own, broken))).not.toEqual([]);
  });

  it('lets nothing but variables into a script', () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBe(3);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('hands every input on, and declares every one that it uses', () => {
    const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name = '']) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });
});

describe('the workflow to copy', () => {
  const workflow = readFileSync(join(ROOT, '.github/workflows/conformance.yml'), 'utf8');
  it('obeys the schema that GitHub publishes, which refuses another', () => {
    expect(workflowDepartures(workflow)).toEqual([]);
    expect(workflowDepartures(workflow.replace('runs-on:', 'runs_on:'))).not.toEqual([]);
  });
});

describe('the action', () => {
  let reference: Awaited<ReturnType<typeof startReference>>;
  let wrong: Awaited<ReturnType<typeof startReference>>;
  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'dist'))) throw new Error('Build first: npm run build');
    reference = await startReference();
    wrong = await startReference({ skipCheck: new Set(['already-submitted']) });
  });
  afterAll(async () => {
    await Promise.all([reference.close(), wrong.close()]);
  });

  it('lets a target that conforms through, with its report and the summary of the job', async () => {
    const runner = await makeRunner({ ASSAY_KEYS_SANDBOX: reference.keys.sandbox });
    const given = { 'base-url': reference.baseUrl, only: 'missing-key', folder: 'my reports' };
    const { outputs, isFailed, log, summary, used } = await runComposite(action, given, runner);
    const folder = join(runner.workspace, 'my reports');
    expect(isFailed, log).toBe(false);
    expect(outputs).toEqual({ verdict: 'conforms', 'exit-code': '0', report: join(folder, 'index.html') });
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('conforms');
    expect(summary).toContain('conforms');
    expect(used).toEqual([
      { uses: 'actions/setup-node@v4', with: { 'node-version': '22' } },
      { uses: 'actions/upload-artifact@v4', with: { name: 'assay-report', path: folder } },
    ]);
  });

  it('fails the job where a clause is broken, and uploads the report all the same', async () => {
    const runner = await makeRunner({ ASSAY_KEYS_SANDBOX: wrong.keys.sandbox });
    const given = { 'base-url': wrong.baseUrl, only: 'already-submitted', flags: '--bail\n--debug' };
    const { outputs, isFailed, log, used } = await runComposite(action, given, runner);
    expect(outputs, log).toMatchObject({ verdict: 'violates', 'exit-code': '1' });
    expect(isFailed).toBe(true);
    expect(used.map(({ uses }) => uses)).toContain('actions/upload-artifact@v4');
    expect(log).toContain('assay replay report/report.json');
    expect(log).not.toContain(wrong.keys.sandbox);
  });

  it('says in the summary that it could not start, and names no report of another run', async () => {
    const runner = await makeRunner();
    mkdirSync(join(runner.workspace, 'report'));
    writeFileSync(join(runner.workspace, 'report/index.html'), 'an earlier one');
    const { outputs, isFailed, summary, used } = await runComposite(action, { depth: 'quik' }, runner);
    expect(outputs).toEqual({ verdict: '', 'exit-code': '2', report: '' });
    expect(isFailed).toBe(true);
    expect(summary).toMatch(/^\*\*assay\*\* could not start/);
    expect(used.map(({ uses }) => uses)).toEqual(['actions/setup-node@v4']);
  });
});

describe('an input of the action', () => {
  // In place of assay stands what records its arguments and writes the page.
  const RECORDER = `#!/usr/bin/env node
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
writeFileSync(process.env.RECORD, JSON.stringify(process.argv.slice(2)));
const html = process.argv.find((word) => word.startsWith('--report=html=')).slice('--report=html='.length);
mkdirSync(dirname(html), { recursive: true });
writeFileSync(html, 'page');
`;

  async function record(
    given: Readonly<Record<string, string>>,
  ): Promise<Ran & { readonly words: readonly string[]; readonly workspace: string }> {
    const runner = await makeRunner();
    const own = join(runner.workspace, '..', 'action');
    mkdirSync(join(own, 'node_modules'), { recursive: true });
    writeFileSync(join(own, 'package.json'), JSON.stringify({ bin: { assay: 'main.cjs' } }));
    writeFileSync(join(own, 'main.cjs'), RECORDER);
    const file = join(own, 'record.json');
    const folder = given['working-directory'];
    if (folder !== undefined) mkdirSync(join(runner.workspace, folder), { recursive: true });
    const ran = await runComposite(action, given, { ...runner, action: own, environment: { RECORD: file } });
    const words = JSON.parse(readFileSync(file, 'utf8')) as readonly string[]; // written above
    return { ...ran, words, workspace: runner.workspace };
  }

  const flags = [
    'environment',
    'config',
    'spec',
    'depth',
    'only',
    'skip',
    'baseline',
    'previous',
    'fail-on',
    'min-coverage',
  ];

  it.each(HOSTILE)('reaches assay as it is: %j', async (hostile) => {
    const names = [...flags, 'base-url', 'folder', 'working-directory'];
    const given = Object.fromEntries(names.map((name) => [name, hostileFor(name, hostile)]));
    const { words, workspace, outputs, isFailed, log } = await record(given);
    for (const name of flags) expect(words).toContain(`--${name}=${given[name] ?? ''}`);
    expect(words.slice(-2)).toEqual(['--', given['base-url']]);
    expect(words.length).toBe(1 + 4 + flags.length + 2);
    expect(isFailed, log).toBe(false);
    expect(outputs).toMatchObject({ verdict: 'conforms', 'exit-code': '0' });
    expect(outputs['report']).toMatch(/index\.html$/);
    expect(log).not.toMatch(/command not found|syntax error/);
    expect(madeIn(workspace).filter((file) => file.split('/').at(-1) === 'pwned')).toEqual([]);
  });

  it('that is left out is no argument', async () => {
    const { words } = await record({});
    expect(words.filter((word) => !word.startsWith('--report='))).toEqual(['run', '--depth=quick']);
  });

  it('gives one flag a line', async () => {
    const { words } = await record({ flags: '--bail\n\n--rate=5 $(touch x)\n' });
    expect(words.slice(-2)).toEqual(['--bail', '--rate=5 $(touch x)']);
  });
});

describe('the installation of the action', () => {
  it.each([
    ['builds what was checked out', [], 'ci --no-audit --no-fund'],
    ['leaves what is built as it is', ['node_modules'], undefined],
  ])('%s', async (_, there, called) => {
    const runner = await makeRunner();
    const own = join(runner.workspace, '..', 'action');
    const bin = join(runner.workspace, '..', 'bin');
    mkdirSync(own);
    mkdirSync(bin);
    writeFileSync(join(own, 'package.json'), JSON.stringify({ bin: { assay: 'main.cjs' } }));
    for (const name of there) mkdirSync(join(own, name));
    if (called === undefined) writeFileSync(join(own, 'main.cjs'), '');
    writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "$PWD: $*" > "$RECORD"\necho > main.cjs\n');
    chmodSync(join(bin, 'npm'), 0o755);
    const environment = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, RECORD: join(own, 'record') };
    await runComposite(
      { ...action, runs: { steps: action.runs.steps.slice(0, 2) } },
      {},
      { ...runner, action: own, environment },
    );
    const recorded = existsSync(environment.RECORD) ? readFileSync(environment.RECORD, 'utf8').trim() : undefined;
    expect(recorded).toBe(called && `${own}: ${called}`);
    expect(existsSync(join(runner.temp, 'assay-bin/assay'))).toBe(true);
  });
});
