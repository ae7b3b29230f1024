import { spawn } from 'node:child_process';
import { parseAllDocuments } from 'yaml';

/** A component of GitLab: the inputs that it declares, and its job by name. */
export interface Component {
  readonly spec: { readonly spec: { readonly inputs: Readonly<Record<string, Input>> } };
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Input {
  readonly default?: string | number;
}

/** A job, as far as its script goes. */
export interface Job {
  readonly variables: Readonly<Record<string, { readonly value: string; readonly expand?: boolean }>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>>; readonly paths: readonly string[] };
}

/** Reads the two documents of a component. */
export function readComponent(text: string): Component {
  const [spec, jobs] = parseAllDocuments(text).map((document) => document.toJS() as unknown);
  return { spec, jobs } as Component; // the schema is tested
}

/** Puts inputs in place of their marks, in each string for itself, as GitLab does before there is a job. */
export function interpolate({ spec, jobs }: Component, given: Readonly<Record<string, string>>): readonly Job[] {
  const { inputs } = spec.spec;
  const fill = (text: string): string =>
    text.replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
      const value = given[name] ?? inputs[name]?.default;
      if (value === undefined) throw new Error(`the input ${name} is not given`);
      return String(value);
    });
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [fill(key), walk(own)]));
  };
  return Object.values(walk(jobs) as Component['jobs']); // filling in keeps the form
}

/** Runs the script of a job as a runner of GitLab does: all its lines in one shell, variables in its environment. */
export function runJob(
  { variables, script }: Job,
  cwd: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly log: string }> {
  const values = Object.entries(variables).map(([name, { value, expand = true }]) => {
    if (expand && value.includes('$')) throw new Error(`${name} would be expanded`);
    return [name, value] as const;
  });
  const child = spawn('sh', ['-e'], { cwd, env: { ...environment, ...Object.fromEntries(values) } });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  child.stdin.end(`${script.join('\n')}\n`);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ code: code ?? 1, log });
    });
  });
}
