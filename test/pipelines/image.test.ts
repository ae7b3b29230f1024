import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../cli/call-main.ts';
import { buildImage, type Stage } from './build-image.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = join(ROOT, 'Dockerfile');
const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n').filter(Boolean);

// In place of npm: what it would install, build and prune is here already; production packages as the lock file has them.
const NPM = `#!/bin/sh
set -e
echo "$PWD: $*" >> "$RECORD"
case "$1" in
  ci) ln -s ${ROOT}/node_modules node_modules ;;
  run) test -f scripts/build.mjs && test -d engine && cp -r ${ROOT}/dist dist ;;
  prune)
    rm node_modules
    node -e '
      const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
      for (const [path, { dev, devOptional, peer }] of Object.entries(packages)) {
        if (path !== "" && !dev && !devOptional && !peer) fs.cpSync("${ROOT}/" + path, path, { recursive: true });
      }'
    ;;
  *) exit 1 ;;
esac
`;

describe('the image', () => {
  let stage: Stage;
  let record: string;
  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'dist'))) throw new Error('Build first: npm run build');
    const temp = await makeFolder();
    record = join(temp, 'record');
    const commands = { npm: NPM.replaceAll('$RECORD', record), chown: `#!/bin/sh\necho "chown $*" >> ${record}\n` };
    stage = buildImage({ file: FILE, context: ROOT, ignored, temp, commands });
  });

  function call(args: readonly string[]): string {
    const [command = '', ...words] = [...stage.entrypoint, ...(args.length > 0 ? args : stage.command)];
    const cwd = join(stage.root, stage.folder);
    return execFileSync(command, words, { cwd, env: stage.environment, encoding: 'utf8' });
  }

  it('stands on a slim base by digest, the same in every stage', () => {
    const bases = [...readFileSync(FILE, 'utf8').matchAll(/^FROM (\S+)/gm)].map(([, base = '']) => base);
    expect(new Set(bases).size).toBe(1);
    expect(stage.base).toMatch(/^node:\d+-\w+-slim@sha256:[0-9a-f]{64}$/);
  });

  it('installs what the lock file says, without scripts, and keeps what production needs', () => {
    const said = readFileSync(record, 'utf8')
      .replaceAll(/^.*\/stage-/gm, '')
      .split('\n');
    expect(said.slice(0, 4)).toEqual([
      '0/assay: ci --ignore-scripts --no-audit --no-fund',
      '0/assay: run --silent build',
      '0/assay: prune --omit=dev --ignore-scripts --no-audit --no-fund',
      expect.stringMatching(/1\/work$/),
    ]);
    const packages = readdirSync(join(stage.root, 'assay/node_modules'));
    expect(packages).toContain('jiti');
    expect(packages).not.toContain('vitest');
    expect(lstatSync(join(stage.root, 'assay/node_modules')).isSymbolicLink()).toBe(false);
    expect(readdirSync(join(stage.root, 'assay')).sort()).toEqual(
      ['LICENSE', 'README.md', 'dist', 'docs', 'node_modules', 'package.json', 'spec'].sort(),
    );
  });

  it('does not run as root, in a folder of its own', () => {
    expect([stage.user, stage.folder]).toEqual(['node', '/work']);
  });

  it('prints the help, and judges with nothing but production packages', () => {
    expect(call([])).toMatch(/^Usage: assay /);
    expect(call(['demo', '--depth', 'quick', '--only', 'missing-key', '--quiet'])).toContain('Exit code 0');
    expect(readFileSync(join(stage.root, 'work/report/index.html'), 'utf8')).toContain('conforms');
  });
});
