import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { edit, type Texts } from '../core/changes/compare-texts.ts';
import { shop } from '../core/changes/shop/index.ts';
import { callMain, makeFolder, type Called } from './call-main.ts';

const later = edit(shop, [['clauses/404-not-found.yaml', 'expect: { message', 'expect: { status: 409, message']]);
const MOVED = 'situation changed: unknown-thing';
let cwd: string;

beforeAll(async () => {
  cwd = await makeFolder();
  await write('old', shop);
  await write('new', later);
  await writeFile(join(cwd, 'old.tgz'), gzipSync(await pack('package/', shop)));
  await writeFile(join(cwd, 'old.tar'), await pack('', shop));
  await writeFile(join(cwd, 'old.zip'), zipSync(bytesOf('shop/', shop)));
  await writeFile(join(cwd, 'two.zip'), zipSync({ ...bytesOf('specs/one/', shop), ...bytesOf('specs/two/', later) }));
  await writeFile(join(cwd, 'broken.tgz'), gzipSync(await pack('', shop)).subarray(0, 400));
  await writeFile(join(cwd, 'empty.zip'), zipSync({ 'readme.txt': new Uint8Array(3) }));
  await writeFile(join(cwd, 'old.json'), JSON.stringify(parse(shop['openapi.yaml'] ?? '')));
  await writeFile(join(cwd, 'swagger.yaml'), "swagger: '2.0'\npaths: {}\n");
  await writeFile(
    join(cwd, 'elsewhere.yaml'),
    "openapi: 3.0.3\ninfo: { title: x, version: '1' }\npaths:\n  /x: { $ref: other.yaml }\n",
  );
  await writeFile(join(cwd, 'text.yaml'), 'a: [\n');
  await writeFile(join(cwd, 'list.yaml'), '- 1\n');
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd, stdio: 'pipe' });
  };
  git('init', '-q', '-b', 'main');
  git('add', 'old', 'old.json');
  git('commit', '-q', '-m', 'one');
});

describe('assay changes', () => {
  it.each([
    'old',
    'old.tgz',
    'old.tar',
    'old.zip',
    'two.zip#specs/one',
    'two.zip#one',
    'git:main:old',
    'git:HEAD:./old/',
  ])('takes %s', async (source) => {
    const { exitCode, out, error } = await changes(source, 'new');
    expect({ exitCode, error }).toEqual({ exitCode: 1, error: '' });
    expect(out).toContain(`  ${MOVED}\n    on: deleteThing, getThing × 409\n    before: 404\n    after: 409\n`);
    expect(out).toContain(
      '1 change: 1 client breaks, 0 suite tightens, 0 info\nExit code 1: 1 change breaks clients and is not approved',
    );
  });

  it.each([
    ['old.json', 'old/openapi.yaml', 0],
    ['git:main:old.json', 'new', 0],
    ['old', 'old.json', 0],
  ])('compares the documents of %s and %s', async (before, after, exitCode) => {
    const called = await changes(before, after);
    expect(called).toMatchObject({ exitCode, error: '' });
    expect(called.out).toContain('0 changes');
  });

  it('puts a split document together', async () => {
    const [head = '', paths = ''] = (shop['openapi.yaml'] ?? '').split(/^paths:\n/m);
    const [things = '', parts = ''] = paths.split(/^components:\n/m);
    const listed = things.slice(things.indexOf('\n') + 1, things.indexOf('  /things/{thing_id}:'));
    await write('split', {
      'openapi.yaml': `${head}paths:\n  /things: { $ref: things.yaml }\n${things.slice(things.indexOf('  /things/{thing_id}:'))}components:\n${parts}`,
      'things.yaml': listed.replaceAll(/^ {4}/gm, '').replaceAll("'#/components", "'openapi.yaml#/components"),
    });
    expect(await changes('old.json', 'split')).toMatchObject({
      exitCode: 0,
      error: '',
      out: expect.stringContaining('0 changes') as unknown,
    });
  });

  it('says where a whole contract is held against a document alone', async () => {
    expect((await changes('old', 'old.json')).out).toContain('their OpenAPI documents alone are compared');
  });

  it.each([
    ['git:nowhere:old', /^There is no revision nowhere in the repository/],
    ['git:--help:old', /^There is no revision --help/],
    ['git:main:gone', /^The revision main has no gone\./],
    ['git:main', /is not git:REVISION:PATH, such as/],
    ['gone', /^There is no gone: name a folder of a contract, a packed file/],
    ['two.zip', /^two\.zip holds 2 contracts; name one of them: two\.zip#specs\/one, two\.zip#specs\/two\./],
    ['two.zip#three', /holds no contract: there is no openapi\.yaml in it below three/],
    ['empty.zip', /^empty\.zip holds no contract/],
    ['broken.tgz', /^broken\.tgz cannot be unpacked: .*Unpack it/],
    ['.', /^\. holds no openapi\.yaml; name the folder/],
    ['git:main:.', /^git:main:\. holds no openapi\.yaml; name the folder/],
    ['swagger.yaml', /^swagger\.yaml:1:1: Swagger 2\.0 is not compared; convert it/],
    ['elsewhere.yaml', /^elsewhere\.yaml:4:\d+: `other\.yaml` is in another file; name the folder/],
    ['text.yaml', /^text\.yaml:\d+:\d+: /],
    ['list.yaml', /^list\.yaml:1:1: this is no OpenAPI document: it is no object/],
  ])('refuses %s', async (source, message) => {
    const { exitCode, out, error } = await changes(source, 'new');
    expect({ exitCode, out, error: error.trim() }).toEqual({
      exitCode: 2,
      out: '',
      error: expect.stringMatching(message) as unknown,
    });
  });

  it('names the line of a contract that does not load, in a packed one, too', async () => {
    await writeFile(
      join(cwd, 'wrong.zip'),
      zipSync(bytesOf('', edit(shop, [['always.yaml', 'level: required', 'level: urgent']]))),
    );
    const { exitCode, error } = await changes('old', 'wrong.zip');
    expect({ exitCode, error }).toEqual({
      exitCode: 2,
      error: expect.stringMatching(/wrong\.zip\/always\.yaml:5:12: `level` cannot be `urgent`/) as unknown,
    });
  });

  it('is in no repository where there is none', async () => {
    const called = await callMain(['changes', 'git:main:old', 'x'], { cwd: await makeFolder() });
    expect(called).toMatchObject({
      exitCode: 2,
      error: 'This folder is in no git repository, so that git:REVISION:PATH names nothing.\n',
    });
  });
});

describe('the forms of assay changes', () => {
  it('are JSON', async () => {
    const told = JSON.parse((await changes('old', 'new', '--report', 'json')).out) as object;
    expect(told).toMatchObject({
      format: 'assay-changes/1',
      before: { source: 'old', title: 'Shop', version: '1' },
      exitCode: 1,
      changes: [
        {
          kind: 'situation',
          direction: 'changed',
          effect: 'client-breaks',
          subject: 'unknown-thing',
          before: '404',
          after: '409',
          places: [
            { operation: 'deleteThing', status: '409' },
            { operation: 'getThing', status: '409' },
          ],
          exam: [],
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
        },
      ],
    });
  });

  it('are Markdown for readers', async () => {
    const { out } = await changes('old', 'new', '--report', 'markdown');
    expect(out).toContain('### Client breaks (1)');
    expect(out).toContain(
      '- **situation changed: unknown-thing** on deleteThing, getThing × 409\n  - <code>404</code> → <code>409</code>\n',
    );
  });

  it('are annotations of GitHub', async () => {
    const { out } = await changes('old', 'new', '--report', 'github');
    expect(out).toMatch(/^::error title=client breaks%2C situation changed%3A unknown-thing::on deleteThing/m);
  });
});

describe('approvals', () => {
  it('let a change pass that somebody owns', async () => {
    const drafted = await changes('old', 'new', '--draft', 'approvals.yaml');
    expect(drafted).toMatchObject({
      exitCode: 1,
      error: 'approvals.yaml is written; fill in who approves each change.\n',
    });
    const text = await readFile(join(cwd, 'approvals.yaml'), 'utf8');
    expect(await changes('old', 'new', '--approvals', 'approvals.yaml')).toMatchObject({
      exitCode: 2,
      error: expect.stringMatching(
        /^approvals\.yaml:\d+:\d+: nobody has approved [0-9a-f]{16}: write who does/,
      ) as unknown,
    });
    await writeFile(join(cwd, 'approvals.yaml'), text.replace('nobody yet', 'team'));
    const approved = await changes('old', 'new', '--approvals', 'approvals.yaml');
    expect(approved.exitCode).toBe(0);
    expect(approved.out).toMatch(/, approved by team on \d{4}-\d\d-\d\d\n/);
    expect(approved.lastLine).toBe('Exit code 0: nothing breaks clients that is not approved');
    const idle = await changes('old', 'old', '--approvals', 'approvals.yaml');
    expect(idle.out).toMatch(/The approval of [0-9a-f]{16} by team is of no change here; it may go\./);
  });

  it.each([
    ['a day to come', "{ change: 0123456789abcdef, owner: a, on: '2999-01-01' }", /`on` is a day to come/],
    ['no fingerprint', '{ change: it, owner: a, on: 2026-01-01 }', /`change` has the wrong form/],
    ['no owner', '{ change: 0123456789abcdef, on: 2026-01-01 }', /missing key `owner`/],
    [
      'a key twice',
      '{ change: 0123456789abcdef, owner: a, on: 2026-01-01 }\n  - { change: 0123456789abcdef, owner: b, on: 2026-01-01 }',
      /is listed twice/,
    ],
  ])('with %s are refused', async (_, entry, message) => {
    await writeFile(join(cwd, 'wrong.yaml'), `approved:\n  - ${entry}\n`);
    expect(await changes('old', 'new', '--approvals', 'wrong.yaml')).toMatchObject({
      exitCode: 2,
      error: expect.stringMatching(message) as unknown,
    });
  });
});

function changes(...words: readonly string[]): Promise<Called> {
  return callMain(['changes', ...words], { cwd });
}

async function write(folder: string, texts: Texts): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    const path = join(cwd, folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

function bytesOf(folder: string, texts: Texts): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [`${folder}${name}`, new TextEncoder().encode(text)]),
  );
}

function pack(folder: string, texts: Texts): Promise<Uint8Array> {
  return packTar(
    Object.entries(texts).map(([name, text]) => ({
      header: { name: `${folder}${name}`, size: Buffer.byteLength(text), type: 'file' as const },
      body: text,
    })),
  );
}
