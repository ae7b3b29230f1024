import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** What `npm pack` would put into the package. */
export interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly unpackedSize: number;
}

/** Returns what the package holds; the build must be there. */
export function listPacked(): Packed {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as readonly Packed[];
  if (packed === undefined) throw new Error('npm pack said nothing');
  return packed;
}

/** Makes a fresh project in which the package is installed, and returns its folder; dependencies are those of this one. */
export function installPacked(name: string, files: Readonly<Record<string, string>>): string {
  const project = join(ROOT, 'node_modules/.cache/assay-projects', name);
  rmSync(project, { recursive: true, force: true });
  for (const { path } of listPacked().files) {
    const target = join(project, 'node_modules/assay', path);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(ROOT, path), target);
  }
  for (const [path, text] of Object.entries(files)) {
    const target = join(project, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return project;
}
