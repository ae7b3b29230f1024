import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../cli/call-main.ts';
import { PROGRAM } from '../edge/programs.ts';
import { listPacked } from './install-packed.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

describe('a stack trace of the built program', () => {
  it('leads to the lines of the sources', async () => {
    const cwd = await makeFolder();
    const { stderr } = spawnSync(process.execPath, [PROGRAM, 'list', 'clauses', '--spec', 'nowhere', '--debug'], {
      cwd,
      encoding: 'utf8',
    });
    const frames = [...stderr.matchAll(/at (?:async )?(\w+).* \(?(?:file:\/\/)?(\S+?\.ts):(\d+):\d+\)?/g)];
    const places = frames.map(([, name = '', file = '', line]) => {
      const text = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[Number(line) - 1] : undefined;
      return { name, file: file.slice(ROOT.length + 1), text: text?.trim() };
    });
    expect(places[0]).toEqual({
      name: 'listNames',
      file: 'engine/io/load/files.ts',
      text: 'throw new WrongUse(`The folder ${folder} cannot be read (${codeOf(error)}).`);',
    });
    expect(places).toContainEqual({
      name: 'parseContract',
      file: 'engine/session/open-contract.ts',
      text: 'const contract = await loadContract(folder, { generators: Object.keys(generators), ...(check && { check }) });',
    });
    expect(places.filter(({ text }) => text === undefined)).toEqual([]);
  });
});

describe('what is bundled in', () => {
  const sources = listPacked()
    .files.filter(({ path }) => /^dist\/.*\.js$/.test(path))
    .map(({ path }) => readFileSync(join(ROOT, path), 'utf8'));
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest; // npm checks it
  const besides = Object.keys({ ...dependencies, ...peerDependencies }).sort();
  const licences = readFileSync(join(ROOT, 'dist/third-party.md'), 'utf8');
  const headings = [...licences.matchAll(/^## (\S+)@(\d\S*) \((.+)\)$/gm)];

  it('has its licence beside it', () => {
    const names = headings.map(([, name]) => name);
    for (const name of ['undici', 'ajv', 'fast-check', 'micromark-util-character', 'preact'])
      expect(names).toContain(name);
    expect(names.filter((name) => name === 'vitest' || name === 'typescript')).toEqual([]);
    // One text may be that of several packages, which stand above it.
    const texts = licences.split(/^(?:## .*\n\n)+/m).slice(1);
    expect(texts.filter((text) => !/permission|redistribut/i.test(text))).toEqual([]);
  });

  it('is all that is imported, but for what is installed beside it', () => {
    const imported = sources.flatMap((text) =>
      [...text.matchAll(/\b(?:from|import|import\(|require\()\s*["'`]([@a-z][^"'`]*)["'`]/g)].map(([, name]) => name),
    );
    // Of `ajv` it is code that it could write for others.
    const named = new Set(imported.filter((name = '') => !isBuiltin(name) && !/^ajv(?:-formats)?\/dist\//.test(name)));
    expect([...named].sort()).toEqual(besides);
  });
});
