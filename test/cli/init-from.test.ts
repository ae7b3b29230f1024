import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createFaithful } from '../derive/faithful/create-faithful.ts';
import { openDerived } from '../derive/open-derived.ts';
import { callMain, makeFolder } from './call-main.ts';

const DOCUMENT = join(import.meta.dirname, '..', 'derive', 'documents', 'all-of.yaml');
let server: Server;
let baseUrl = '';

beforeAll(async () => {
  const { grounds } = await openDerived(DOCUMENT);
  server = createFaithful({ contract: grounds.contract, guarded: grounds.guarded });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe('init --from', () => {
  it('writes a contract and a profile that names it, and says what is in it', async () => {
    const cwd = await makeFolder();
    const made = await callMain(['init', '--from', DOCUMENT, '--base-url', baseUrl], { cwd });
    expect(made).toMatchObject({ exitCode: 0, error: '' });
    expect(made.out).toMatch(
      /^Wrote spec\/pet-clinic\/ and assay\.config\.yaml\.\n\d+ clauses, \d+ cases on 4 operations:\n/,
    );
    expect(made.out).toMatch(/\n {2}\d+ cases need a word from you: /);
    expect(await readFile(join(cwd, 'assay.config.yaml'), 'utf8')).toContain('spec: "spec/pet-clinic"');
    const listed = await callMain(['list', 'operations', '--json'], { cwd });
    expect((JSON.parse(listed.out) as { id: string }[]).length).toBe(4);
    expect(await callMain(['init', '--from', DOCUMENT], { cwd })).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('spec/pet-clinic is there already; it was left as it is.') as string,
    });
  });

  it('lets a run name its contract in every command that it prints', async () => {
    const cwd = await makeFolder();
    await callMain(['init', '--from', DOCUMENT, '--base-url', baseUrl], { cwd });
    const ran = await callMain(['run', '--only', 'valid-request', '--fuzz', '0', '--report', 'json=r.json'], { cwd });
    expect(ran.exitCode).toBe(0);
    const report = JSON.parse(await readFile(join(cwd, 'r.json'), 'utf8')) as { call: { flags: string[] } };
    expect(report.call.flags).toEqual(['--spec', 'spec/pet-clinic']);
    const other = await callMain(['list', 'operations'], { cwd, environment: { ASSAY_SPEC: 'nowhere' } });
    expect(other).toMatchObject({ exitCode: 2, error: expect.stringContaining('nowhere') as string });
  });

  it('requires what the target is seen to keep', async () => {
    const cwd = await makeFolder();
    const made = await callMain(['init', '--from', DOCUMENT, '--base-url', baseUrl, '--calibrate'], { cwd });
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.out).toContain('4 of 4 operations take their example, and 2 refuse every broken body that was tried.');
    const listed = await callMain(['list', 'cases', '--where', 'clause=body-refused', '--json'], { cwd });
    const cases = JSON.parse(listed.out) as { case: string }[];
    expect(cases.length).toBeGreaterThan(10);
    expect(cases.filter((one) => !one.case.includes('-held-'))).toEqual([]);
  });

  it.each([
    ['Swagger 2', 'swagger: "2.0"', 'openapi.yaml:1:10: it is Swagger 2.0, and OpenAPI 3 is needed; convert it first'],
    ['no operations', 'openapi: 3.1.0\npaths: {}', 'openapi.yaml:2:8: it has no operations'],
    [
      'no answers',
      'openapi: 3.1.0\npaths: { /a: { get: {} } }',
      'The document says of no operation how it answers, so that no check can fail',
    ],
    [
      'a mistake',
      'openapi: 3.1.0\npaths:\n  /a:\n    get: { parameters: [{ in: path }] }',
      'openapi.yaml:4:25: missing key `name`',
    ],
    ['no YAML', 'openapi: {', 'openapi.yaml:1:11: '],
  ])('says of %s what is wrong and where', async (_, text, message) => {
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'openapi.yaml'), text);
    const made = await callMain(['init', '--from', 'openapi.yaml'], { cwd });
    expect(made).toMatchObject({ exitCode: 2, out: '' });
    expect(made.error).toContain(message);
  });

  it('says that a document is not there', async () => {
    expect(await callMain(['init', '--from', 'none.yaml'])).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('The OpenAPI document cannot be read') as string,
    });
    expect(await callMain(['init', '--calibrate'])).toMatchObject({ exitCode: 2 });
  });
});

describe('confirm', () => {
  it('writes answers as rulings, which hold from then on', async () => {
    const cwd = await makeFolder();
    await callMain(['init', '--from', DOCUMENT, '--base-url', baseUrl], { cwd });
    await callMain(['run', '--fuzz', '0', '--report', 'json', '--only', 'unknown-id,query-refused,path-refused'], {
      cwd,
    });
    const flags = ['confirm', '--yes', 'unknown-id', '--no', 'path-refused'];
    expect(await callMain(flags, { cwd })).toMatchObject({
      exitCode: 0,
      out: 'Wrote spec/pet-clinic/rulings.yaml: 1 required, 1 not.\n',
    });
    const asked = await callMain(['confirm'], { cwd, readIn: () => lines('yes\n') });
    expect(asked.out).toContain(
      'query-refused\n  A value in the query that breaks the schema of its parameter is refused. It was answered 400 on one operation (listOwners): required?',
    );
    const { rulings } = parse(await readFile(join(cwd, 'spec/pet-clinic/rulings.yaml'), 'utf8')) as {
      rulings: { clause: string; answer: string }[];
    };
    expect(rulings.map(({ clause, answer }) => `${clause} ${answer}`)).toEqual(
      expect.arrayContaining(['unknown-id yes', 'path-refused no']),
    );
    const explained = await callMain(['explain', 'unknown-id'], { cwd });
    expect(explained.out).toContain('Level   required');
    expect(await callMain(['explain', 'path-refused'], { cwd })).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('The owner of the API said that it is not required.') as string,
    });
  });

  it('refuses what it was not asked about', async () => {
    const cwd = await makeFolder();
    await callMain(['init', '--from', DOCUMENT, '--base-url', baseUrl], { cwd });
    await callMain(['run', '--fuzz', '0', '--report', 'json', '--only', 'unknown-id'], { cwd });
    const wrong = await callMain(['confirm', '--yes', 'unknown-ids'], { cwd });
    expect(wrong).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('did you mean `unknown-id`?') as string,
    });
    expect(await callMain(['confirm'])).toMatchObject({ exitCode: 2 });
  });
});

async function* lines(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
