import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fillIn, isMet, type Contexts } from './evaluate.ts';

/** The metadata of a composite action, as far as its steps go. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** A step that runs a script, or one that uses another action. */
export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

/** Where an action runs. */
export interface Runner {
  /** The folder of the action itself. */
  readonly action: string;
  readonly workspace: string;
  /** A folder for the files of the runner. */
  readonly temp: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** What became of an action. */
export interface Ran {
  readonly outputs: Readonly<Record<string, string>>;
  readonly isFailed: boolean;
  readonly log: string;
  readonly summary: string;
  /** The other actions that were used, with what they were given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

/** Reads the metadata of an action. */
export function readAction(file: string): Action {
  return parse(readFileSync(file, 'utf8')) as Action; // the schema of GitHub is tested
}

/** Runs the scripts of a composite action, one step after the other, as a runner of GitHub does. */
export async function runComposite(
  { inputs: declared, outputs, runs }: Action,
  given: Readonly<Record<string, string>>,
  { action, workspace, temp, environment = {} }: Runner,
): Promise<Ran> {
  const inputs = Object.fromEntries(
    Object.entries(declared).map(([name, { default: usual = '' }]) => [name, given[name] ?? usual]),
  );
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_PATH: join(temp, 'path') };
  const summary = join(temp, 'summary');
  const steps: Record<string, Readonly<Record<string, string>>> = {};
  const used: Ran['used'][number][] = [];
  let [isFailed, log, path] = [false, '', environment['PATH'] ?? process.env['PATH'] ?? ''];
  mkdirSync(temp, { recursive: true });
  writeFileSync(summary, '');
  for (const [index, step] of runs.steps.entries()) {
    const contexts: Contexts = { inputs, steps };
    if (step.if === undefined ? isFailed : !isMet(step.if, contexts)) continue;
    if (step.run === undefined) {
      used.push({ uses: step.uses ?? '', with: fillInAll(step.with ?? {}, contexts) });
      continue;
    }
    for (const file of Object.values(files)) writeFileSync(file, '');
    const script = join(temp, `${index}.sh`);
    writeFileSync(script, fillIn(step.run, contexts));
    const ran = await runScript(script, workspace, {
      ...environment,
      PATH: path,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: action,
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temp,
      ...files,
      ...fillInAll(step.env ?? {}, contexts),
    });
    log += ran.log;
    isFailed ||= ran.code !== 0;
    if (step.id !== undefined) steps[step.id] = readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
    const added = readFileSync(files.GITHUB_PATH, 'utf8').split('\n').filter(Boolean);
    path = [...added.reverse(), path].join(':');
  }
  return {
    outputs: fillInAll(Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])), {
      inputs,
      steps,
    }),
    isFailed,
    log,
    summary: readFileSync(summary, 'utf8'),
    used,
  };
}

function fillInAll(values: Readonly<Record<string, string>>, contexts: Contexts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillIn(value, contexts)]));
}

/** Runs a script as `shell: bash` does. */
async function runScript(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly log: string }> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { cwd, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ code: code ?? 1, log });
    });
  });
}

/** Reads `name=value` lines and `name<<delimiter` blocks, as the runner does; throws for what is neither. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n');
  const outputs: Record<string, string> = {};
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const [, name = '', sign, rest = ''] = /^([^=<]+)(<<|=)(.*)$/.exec(line) ?? [];
    if (sign === undefined) throw new Error(`no output: ${line}`);
    if (sign === '=') {
      outputs[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest);
    if (end < 0) throw new Error(`no end of ${name}`);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return outputs;
}
