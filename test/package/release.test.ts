import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../cli/call-main.ts';
import { builtIn } from '../reporters/built-in.ts';
import { listPacked } from './install-packed.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('what is handed out', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest; // npm checks it
  const { version } = manifest;
  const licences = readFileSync(join(ROOT, 'dist/third-party.md'), 'utf8');
  let folder: string;
  beforeAll(async () => {
    folder = await makeFolder();
    execFileSync(process.execPath, [join(ROOT, 'scripts/pack.mjs'), folder, '--built'], { stdio: 'ignore' });
  });
  const bill = (): Bill => JSON.parse(readFileSync(join(folder, `assay-${version}.cdx.json`), 'utf8')) as Bill; // npm makes it

  it('is a packed file, a bill of materials and their checksums', () => {
    const names = [`assay-${version}.cdx.json`, `assay-${version}.tgz`];
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', ...names]);
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').sort();
    const expected = names.map((name) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return `${sum}  ${name}`;
    });
    expect(sums).toEqual(expected.sort());
  });

  it('packs the files of the package, docs and schemas among them', () => {
    const list = execFileSync('tar', ['tzf', join(folder, `assay-${version}.tgz`)], { encoding: 'utf8' });
    const packed = list
      .trimEnd()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''))
      .sort();
    expect(packed).toEqual(
      listPacked()
        .files.map(({ path }) => path)
        .sort(),
    );
    for (const path of ['CHANGELOG.md', 'docs/upgrading.md', 'spec/schema/profile.schema.json']) {
      expect(packed).toContain(path);
    }
  });

  it('bills every package that is bundled in or that an installation brings, and none of development alone', () => {
    const { bomFormat, metadata, components, dependencies } = bill();
    expect([bomFormat, metadata.component.name, metadata.component.version]).toEqual(['CycloneDX', 'assay', version]);
    const names = components.map(({ name }) => name);
    const bundled = [...licences.matchAll(/^## (\S+)@\d/gm)].map(([, name = '']) => name);
    expect(bundled.length).toBeGreaterThan(20);
    expect([...Object.keys(manifest.dependencies), ...bundled].filter((name) => !names.includes(name))).toEqual([]);
    const ofDevelopment = Object.keys(manifest.devDependencies).filter((name) => !bundled.includes(name));
    expect(ofDevelopment.filter((name) => names.includes(name))).toEqual([]);
    const refs = components.map((one) => `${one.name}@${one.version}`);
    const missing = dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref));
    expect(missing).toEqual([]);
    const root = dependencies.find(({ ref }) => ref === `assay@${version}`);
    const direct = Object.keys(manifest.devDependencies).filter((name) => bundled.includes(name));
    expect(root?.dependsOn.length).toBe(Object.keys(manifest.dependencies).length + direct.length);
  });
});

describe('the notes on a version', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest; // npm checks it
  it('begin with the version that the package has', () => {
    const [first] = /^## \S+/m.exec(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')) ?? [];
    expect(first).toBe(`## ${version}`);
  });

  it('name clauses that there are', () => {
    const text = readFileSync(join(ROOT, 'docs/upgrading.md'), 'utf8');
    const table = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n');
    const names = [...table.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name = '']) => name);
    const ids = builtIn.clauses.map(({ id }) => id);
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !ids.includes(name))).toEqual([]);
  });
});
