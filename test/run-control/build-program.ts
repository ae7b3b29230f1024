import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');

/** Compiles the program as it is, into a folder of this name, and returns the file that Node runs. */
export async function buildProgram(name: string): Promise<string> {
  // Below node_modules, so that packages are found from there.
  const build = join(ROOT, 'node_modules', '.cache', name);
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const flags = [
    '-p',
    'tsconfig.build.json',
    '--noCheck',
    '--outDir',
    build,
    '--tsBuildInfoFile',
    join(build, '.tsbuildinfo'),
  ];
  await promisify(execFile)(process.execPath, [compiler, ...flags], { cwd: ROOT });
  return join(build, 'engine', 'cli', 'main.js');
}
