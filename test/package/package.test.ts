import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked, listPacked } from './install-packed.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const run = promisify(execFile);
const projects: string[] = [];

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const EXPRESS = `import express from 'express';
import { createReference } from 'assay/reference';
import { conformance } from 'assay/vitest';
const reference = createReference();
const app = express();
app.use((request, response) => reference.listener(request, response));
conformance({ app, keys: { sandbox: reference.keys.sandbox }, only: ['missing-key', 'already-submitted'], depth: 'quick' });
`;

const FASTIFY = `import fastify from 'fastify';
import { createReference } from 'assay/reference';
import { conformance } from 'assay/vitest';
const reference = createReference();
const app = fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', (request, payload, done) => done(null));
app.all('*', (request, reply) => { reply.hijack(); reference.listener(request.raw, reply.raw); });
await app.ready();
conformance({ app: app.routing, keys: { sandbox: reference.keys.sandbox }, only: ['unknown-submission'], depth: 'quick' });
`;

// A pipeline and a developer begin from the repository.
const OF_REPOSITORY = new Set([
  '.github/workflows/conformance.yml',
  'CONTRIBUTING.md',
  'Dockerfile',
  'action.yml',
  'templates/conformance.yml',
]);

const WRONG = EXPRESS.replace('createReference()', "createReference({ skipCheck: new Set(['already-submitted']) })");

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/engine/cli/main.js'))) throw new Error('Build first: npm run build');
});
afterAll(() => {
  projects.forEach((project) => {
    rmSync(project, { recursive: true, force: true });
  });
});

function makeProject(name: string, test: string): string {
  const project = installPacked(name, {
    'package.json': '{ "type": "module", "private": true }',
    'vitest.config.js': 'export default { test: { include: ["*.test.js"] } };',
    'contract.test.js': test,
  });
  projects.push(project);
  return project;
}

describe('the package', () => {
  const packed = listPacked();

  it('is small and holds only what is needed', () => {
    const folders = new Set(packed.files.map(({ path }) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'package.json',
      'spec',
    ]);
    const built = packed.files.filter(({ path }) => path.startsWith('dist/'));
    expect(packed.files.length).toBeLessThanOrEqual(150);
    expect(built.length).toBeLessThanOrEqual(45);
    expect(built.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(3_000_000);
    const kinds = built.map(({ path }) => path.replace(/.*?((?:\.d)?\.\w+)$/, '$1'));
    expect([...new Set(kinds)].sort()).toEqual(['.d.ts', '.gz', '.js', '.md']);
  });

  it('holds what its pages link to, but for what is of the repository alone', () => {
    const paths = packed.files.map(({ path }) => path);
    const links = paths
      .filter((path) => path.endsWith('.md') && !path.startsWith('dist/'))
      .flatMap((path) =>
        [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => ({
          path,
          to: relative(ROOT, resolve(ROOT, dirname(path), link)),
        })),
      );
    expect(links.length).toBeGreaterThan(30);
    const isThere = (to: string): boolean => paths.some((path) => path === to || path.startsWith(`${to}/`));
    const missing = links.filter(({ to }) => !isThere(to) && !(OF_REPOSITORY.has(to) && existsSync(join(ROOT, to))));
    expect(missing).toEqual([]);
  });

  it('holds what it is called by, and what other programs load by its path', () => {
    const { bin, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest; // npm checks it
    const exported = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const named = [...Object.values(bin), ...exported, 'dist/engine/io/send/choose-proxy.js'];
    const paths = packed.files.map(({ path }) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !paths.includes(path.replace(/^\.\//, '')))).toEqual([]);
  });
});

describe("in somebody else's project", () => {
  const rows: readonly (readonly [string, string, RegExp])[] = [
    ['an Express app is judged', EXPRESS, /Tests\s+\d+ passed/],
    ['a Fastify app is judged', FASTIFY, /Tests\s+\d+ passed/],
  ];
  it.each(rows)('%s', async (title, test, expected) => {
    const project = makeProject(title.replaceAll(' ', '-'), test);
    const { stdout } = await run(process.execPath, [VITEST, 'run', '--root', project], {
      cwd: project,
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
    });
    expect(stdout).toMatch(expected);
  });

  it('a wrong Express app fails with the clause and without a key', async () => {
    const project = makeProject('wrong-express', WRONG);
    const ran = run(process.execPath, [VITEST, 'run', '--root', project], {
      cwd: project,
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
    });
    const { stdout, stderr } = (await ran.catch((error: unknown) => error)) as { stdout: string; stderr: string }; // a failed run has its output
    expect(stdout).toMatch(/Tests\s+2 failed/);
    expect(stdout + stderr).toContain('already-submitted');
    expect(stdout + stderr).not.toMatch(/sk_test_[0-9a-f]{16}/);
  });
});
