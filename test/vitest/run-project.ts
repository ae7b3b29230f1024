import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A test that Vitest ran. */
export interface RanTest {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** What Vitest made of a project. */
export interface RanProject {
  /** The tests by file. */
  readonly files: Readonly<Record<string, { readonly message: string; readonly tests: readonly RanTest[] }>>;
  /** All that Vitest printed and wrote. */
  readonly printed: string;
  /** The JSON reports that tests wrote. */
  readonly reports: Readonly<Record<string, unknown>>;
}

const ROOT = resolve(import.meta.dirname, '..', '..');

/** Runs Vitest in a project of its own; `ENGINE` and `REFERENCE` in its files are the paths of ours. */
export async function runProject(
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<RanProject> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-vitest-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), fill(text));
  const output = join(folder, 'result.json');
  const argv = [
    'run',
    '--root',
    folder,
    '--no-isolate',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${output}`,
  ];
  const terminal = await runVitest([...argv, ...flags], folder);
  const written = await readFile(output, 'utf8');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'result.json');
  const reports = names.map(async (name) => [name, JSON.parse(await readFile(join(folder, name), 'utf8'))] as const);
  return {
    files: readResult(written),
    printed: terminal + written,
    reports: Object.fromEntries(await Promise.all(reports)),
  };
}

function fill(text: string): string {
  return text.replaceAll('ENGINE', join(ROOT, 'engine')).replaceAll('REFERENCE', join(ROOT, 'reference', 'index.ts'));
}

function runVitest(argv: readonly string[], cwd: string): Promise<string> {
  const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, ...argv],
      { cwd, env: { PATH: process.env['PATH'], CI: '1' } },
      (_error, out, error) => {
        done(out + error);
      },
    );
  });
}

function readResult(text: string): RanProject['files'] {
  // Written by Vitest's JSON reporter.
  const { testResults } = JSON.parse(text) as {
    readonly testResults: readonly {
      readonly name: string;
      readonly message: string;
      readonly assertionResults: readonly RanTest[];
    }[];
  };
  return Object.fromEntries(
    testResults.map(({ name, message, assertionResults }) => [
      name.split('/').at(-1),
      { message, tests: assertionResults },
    ]),
  ) as RanProject['files']; // a path has a last part
}
