import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReference } from '../../reference/index.ts';
import { makeFolder } from '../cli/call-main.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }; // npm checks it
const guide = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
const [section = ''] = /^## A gate before[\s\S]*?(?=^## )/m.exec(guide) ?? [];
const [gate = '', known = ''] = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text]) => text);
const DECIDED = 'Exit code 1: a required clause is broken: already-submitted';
const HOLDS = 'Exit code 0: no required clause is broken';

const USE = `
import { runContract, render } from 'assay';
import { retrying } from 'assay/client';
import { defineConfig } from 'assay/config';
import { createReference } from 'assay/reference';
console.log([runContract, render, retrying, defineConfig, createReference].map((one) => typeof one).join(' '));
`;

let project: string;
let unreachable = '';

beforeAll(async () => {
  project = join(await makeFolder(), 'a project');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }');
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', join(project, '..')], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const { code, text } = await runShell(installation());
  if (code !== 0 && !UNREACHABLE.test(text)) throw new Error(text);
  unreachable = code === 0 ? '' : `the registry is not reachable: ${text}`;
});
beforeEach(({ skip }) => {
  skip(unreachable !== '', unreachable);
});

describe('what is installed from the packed file', () => {
  it('is five packages, and is called by its name', async () => {
    const names = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toEqual(['assay', 'entities', 'jiti', 'node-forge', 'parse5']);
    expect(await runShell('npx assay --version')).toEqual({ code: 0, text: `${version}\n` });
  });

  it('judges the server that it brings', async () => {
    const { code, text } = await runShell('npx assay demo --depth quick');
    expect(text).toContain(HOLDS);
    expect(code).toBe(0);
    expect(readFileSync(join(project, 'report/index.html'), 'utf8')).toContain('conforms');
  });

  it('is imported by each of its names, with types', async () => {
    await writeFile(join(project, 'use.ts'), USE);
    await writeFile(join(project, 'use.js'), USE);
    const options = '--noEmit --strict --skipLibCheck --module nodenext --target es2023 --types node';
    const types = await runShell(`node '${TSC}' ${options} --typeRoots '${ROOT}/node_modules/@types' use.ts`);
    expect(types).toEqual({ code: 0, text: '' });
    expect(await runShell('node use.js')).toEqual({ code: 0, text: `${'function '.repeat(5).trimEnd()}\n` });
  });
});

describe('the gate of the guide, as it stands there', () => {
  it('lets a deploy pass', async () => {
    const { baseUrl, keys, close } = await startReference();
    const { code, text } = await runShell(asIn(gate, baseUrl, keys.sandbox));
    await close();
    expect(text).toContain('so that it can be judged');
    expect(text).toContain(HOLDS);
    expect(code).toBe(0);
  });

  it('stops one, and lets it pass where what is broken is known', async () => {
    const { baseUrl, keys, close } = await startReference({ skipCheck: new Set(['already-submitted']) });
    const stopped = await runShell(asIn(gate, baseUrl, keys.sandbox));
    expect(stopped.text).toContain(DECIDED);
    expect(stopped.code).toBe(1);
    const settings = gate.split('\n').filter((line) => line.startsWith('export '));
    const passed = await runShell(asIn([...settings, known].join('\n'), baseUrl, keys.sandbox));
    await close();
    expect(passed.text).toContain(HOLDS);
    expect(passed.code).toBe(0);
  });
});

const UNREACHABLE = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)\b/;

function installation(): string {
  return asIn(gate.split('\n').find((line) => line.startsWith('npm install ')) ?? 'false', '', '');
}

// Puts in the places of the guide what is there: the packed file, a target and its key.
function asIn(script: string, baseUrl: string, key: string): string {
  return script
    .replace(/\/PATH\/assay-\d\S+\.tgz/, `"$PWD/../assay-${version}.tgz"`)
    .replaceAll('https://staging.example.com', baseUrl)
    .replaceAll('sk_test_...', key);
}

// Runs a script as it would be typed, up to the first command that fails.
async function runShell(script: string): Promise<{ readonly code: number; readonly text: string }> {
  const env = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))), ...OFFLINE };
  const ran = promisify(execFile)('bash', ['--norc', '-ec', script], { cwd: project, env });
  const { code = 0, stdout, stderr } = (await ran.catch((error: unknown) => error)) as Ran; // a failed run has its output
  return { code, text: code === 0 ? stdout : stdout + stderr };
}

// What `npm test` and a pipeline put around this project is not around another one; where npm gets packages from is.
const OURS = /^(?:ASSAY|GITHUB)_|^npm_(?!config_(?:registry|userconfig|cache)$)/;
const OFFLINE = { npm_config_prefer_offline: 'true' };

interface Ran {
  readonly code?: number;
  readonly stdout: string;
  readonly stderr: string;
}
