import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './measure.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What is packed, and what an installation of it brings besides. */
export function measurePacked(): Promise<readonly Figure[]> {
  // What is built is packed as it is.
  const { stdout, status } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('npm pack failed.');
  const [packed] = JSON.parse(stdout) as readonly [Packed];
  const ofDist = packed.files.filter(({ path }) => path.startsWith('dist/'));
  const distBytes = ofDist.reduce((sum, { size }) => sum + size, 0);
  return Promise.resolve([
    { what: 'packed file', value: packed.size / MB, unit: 'MB' },
    { what: 'files in it', value: packed.entryCount, unit: 'files', aim: 150 },
    { what: 'dist', value: distBytes / MB, unit: 'MB', aim: 3 },
    { what: 'packages that an installation brings', value: countPackages(), unit: 'packages', aim: 20 },
  ]);
}

interface Packed {
  readonly size: number;
  readonly entryCount: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
}

// With the program itself, as npm counts.
function countPackages(): number {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.values(packages).filter(
    ({ dev = false, devOptional = false, peer = false }) => !dev && !devOptional && !peer,
  ).length;
}

const MB = 1_000_000;
