import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { reporters } from '../../reporters/index.ts';
import { har } from '../../reporters/har/index.ts';
import { writeZip } from '../io/traffic/write-zip.ts';
import { API, domain, ID, KEY, note, type Noted } from '../traffic/exchanges.ts';
import { callMain, makeFolder, type Called } from './call-main.ts';

const missing = { path: `/submissions/${ID}`, status: 404, answer: domain };
const wrong = { ...missing, answer: { error: 'x' } };

/** The text of a HAR with these exchanges. */
function makeHar(all: readonly Noted[]): string {
  const exchanges = all.map((noted) => {
    const { request, response } = note(noted) as {
      request: { method: string; url: string; headers: object; body?: unknown };
      response: { status: number; headers: object; body?: unknown };
    };
    return {
      role: 'probe' as const,
      request: {
        method: request.method,
        url: request.url,
        headers: Object.entries(request.headers) as [string, string][],
        ...('body' in request ? { body: JSON.stringify(request.body) } : {}),
      },
      response: {
        status: response.status,
        headers: Object.entries(response.headers) as [string, string][],
        body: JSON.stringify(response.body),
        ms: 5,
      },
    };
  });
  const report = {
    assay: { version: '0' },
    started: '2026-01-01T00:00:00.000Z',
    entries: [{ case: 'a', title: 'a', outcome: 'pass', exchanges }],
  };
  return [...har(report as unknown as Parameters<typeof har>[0])]
    .join('')
    .replace('"name":"assay"', '"name":"a browser"');
}

async function judge(
  files: Readonly<Record<string, string | Buffer>>,
  words: readonly string[] = Object.keys(files),
): Promise<Called & { cwd: string }> {
  const cwd = await makeFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
  const report = words.includes('--report') ? [] : ['--report', 'console'];
  return { ...(await callMain(['judge', ...words, ...report], { cwd })), cwd };
}

const lines = (all: readonly Noted[]): string => all.map((noted) => `${JSON.stringify(note(noted))}\n`).join('');

describe('a recording is judged', () => {
  const archive = makeHar([{}, missing]);
  const quoted = JSON.stringify(JSON.parse(archive), null, 2);
  test.each<{ title: string; files: Readonly<Record<string, string | Buffer>> }>([
    { title: 'a HAR', files: { 'a.har': archive } },
    { title: 'a HAR over many lines', files: { 'a.har': quoted } },
    { title: 'a HAR with a mark in front', files: { 'a.har': `\uFEFF${archive}` } },
    { title: 'a HAR in UTF-16', files: { 'a.har': Buffer.from(`\uFEFF${archive}`, 'utf16le') } },
    { title: 'a HAR in gzip', files: { 'a.har.gz': gzipSync(archive) } },
    { title: 'a HAR in a zip', files: { 'a.zip': writeZip({ 'har.har': archive }) } },
    { title: 'a list of exchanges', files: { 'a.json': JSON.stringify([note(), note(missing)]) } },
    { title: 'a line for each exchange', files: { 'a.ndjson': lines([{}, missing]) } },
    { title: 'two files', files: { 'a.ndjson': lines([{}]), 'b.har': makeHar([missing]) } },
  ])('$title', async ({ files }) => {
    const { exitCode, out, lastLine } = await judge(files);
    expect({ exitCode, lastLine }).toEqual({ exitCode: 0, lastLine: 'Exit code 0: no required clause is broken' });
    expect(out).toContain('Exchanges  2 read  2 judged');
  });

  it('a zip with the bodies in files of their own, as Playwright writes one', async () => {
    const { log } = JSON.parse(makeHar([wrong])) as { log: { entries: { response: { content: object } }[] } };
    const [entry] = log.entries;
    if (entry !== undefined) entry.response.content = { size: 13, mimeType: 'application/json', _file: 'abc.json' };
    const text = JSON.stringify({ log });
    const found = await judge({
      'a.zip': writeZip({ 'abc.json': '{"error":"x"}', 'har.har': text, 'messages.jsonl': 'no JSON' }),
    });
    expect(found).toMatchObject({ exitCode: 1, lastLine: 'Exit code 1: 2 required clauses are broken' });
    const alone = await judge({ 'a.har': text, 'abc.json': '{"error":"x"}' }, ['a.har']);
    expect(alone).toMatchObject({ exitCode: 1 });
    const outside = await judge({ 'a.har': text.replace('abc.json', '../abc.json') });
    expect(outside.out).toContain('the file with the body is not there');
  });

  it('with a baseline, an exit code and a report as a run has them', async () => {
    const known =
      'known:\n' +
      ['domain-envelope', 'domain-without-other-keys']
        .map((clause) => `  - { clause: ${clause}, reason: accepted, owner: me, until: 2999-01-01 }\n`)
        .join('');
    const files = { 'a.har': makeHar([wrong]), 'known.yaml': known };
    const excused = await judge(files, [
      'a.har',
      '--baseline',
      'known.yaml',
      '--report',
      'json=r.json',
      '--report',
      'html=r.html',
    ]);
    expect(excused).toMatchObject({ exitCode: 0 });
    const absent = await judge({ ...files, 'a.har': makeHar([{}]) }, ['a.har', '--baseline', 'known.yaml']);
    expect(absent).toMatchObject({ exitCode: 0 });
    const report = JSON.parse(await readFile(join(excused.cwd, 'r.json'), 'utf8')) as object;
    expect(report).toMatchObject({ subject: 'traffic', traffic: { sources: ['a.har'] }, counts: { known: 1 } });
    const schema = JSON.parse(await readFile('spec/schema/report.schema.json', 'utf8')) as object;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    expect(ajv.validate(schema, report) ? [] : ajv.errors).toEqual([]);
    const again = await callMain(['diff', 'r.json', 'r.json'], { cwd: excused.cwd });
    expect(again).toMatchObject({ exitCode: 0 });
    const sent = await callMain(['replay', 'r.json'], { cwd: excused.cwd });
    expect(sent).toMatchObject({ exitCode: 2 });
    expect(sent.error).toContain('is of traffic that others sent');
    const compared = await callMain(['compare', 'r.json', 'r.json'], { cwd: excused.cwd });
    expect(compared.error).toContain('is the report of traffic');
    const previous = await callMain(['judge', 'a.har', '--previous', 'r.json', '--fail-on', 'warn'], {
      cwd: excused.cwd,
    });
    expect(previous).toMatchObject({ exitCode: 1 });
  });

  it('by the base URL alone that is named', async () => {
    const files = {
      'a.har': makeHar([{ url: 'https://other.example.com/api/integrations/webhooks/subscriptions', status: 418 }, {}]),
    };
    expect(await judge(files)).toMatchObject({ exitCode: 1 });
    const named = await judge(files, ['a.har', '--base-url', 'https://staging.example.com']);
    expect(named).toMatchObject({ exitCode: 0 });
    expect(named.out).toContain('1 with something else');
  });
});

describe('what is wrong with a recording is told, and what was read is judged', () => {
  const archive = makeHar([wrong, missing, {}]);
  const at = archive.indexOf('"pageref"', archive.indexOf('"pageref"') + 1);
  test.each<{ title: string; files: Readonly<Record<string, string | Buffer>>; exitCode: number; told: string }>([
    {
      title: 'a HAR that breaks off',
      files: { 'a.har': archive.slice(0, at + 100) },
      exitCode: 1,
      told: 'a.har is not whole: it ends within entry 2, which begins at byte',
    },
    {
      title: 'a HAR of nothing wrong that breaks off',
      files: { 'a.har': makeHar([{}, {}]).slice(0, -40) },
      exitCode: 3,
      told: 'a.har is not whole: it ends within entry 2',
    },
    {
      title: 'a HAR broken in the middle',
      files: { 'a.har': `${archive.slice(0, at)}!${archive.slice(at)}` },
      exitCode: 1,
      told: 'a.har is broken in entry 2, which begins at byte',
    },
    {
      title: 'a broken line',
      files: { 'a.ndjson': `${lines([{}])}{"request"\n${lines([{}])}` },
      exitCode: 3,
      told: 'a.ndjson is broken in line 2, which is no JSON',
    },
    {
      title: 'a line that is no exchange',
      files: { 'a.ndjson': `${lines([{}])}{"a":1}\n` },
      exitCode: 3,
      told: 'a.ndjson, line 2 has no request with a method and a URL',
    },
    {
      title: 'gzip that breaks off',
      files: { 'a.gz': gzipSync(archive).subarray(0, -20) },
      exitCode: 1,
      told: 'a.gz could not be read to its end',
    },
    {
      title: 'no entries',
      files: { 'a.har': '{"log":{"version":"1.2","entries":[]}}' },
      exitCode: 3,
      told: 'there was no exchange to judge',
    },
    {
      title: 'another API',
      files: { 'a.har': makeHar([{ url: 'https://www.example.org/' }]) },
      exitCode: 3,
      told: 'of 1 exchange none was with the MediaMagic Integrations API at /api/integrations; they went to https://www.example.org (1)',
    },
  ])('$title', async ({ files, exitCode, told }) => {
    const found = await judge(files);
    expect(found.exitCode).toBe(exitCode);
    expect(found.out + found.error).toContain(told);
  });

  test.each<{
    title: string;
    files: Readonly<Record<string, string | Buffer>>;
    words?: readonly string[];
    told: string;
  }>([
    { title: 'a file that is not there', files: {}, words: ['a.har'], told: 'there is no such file' },
    { title: 'an empty file', files: { 'a.har': '' }, told: 'is empty; there is no exchange to judge' },
    { title: 'a page', files: { 'a.har': '<html>' }, told: 'is HTML or XML and no recording' },
    { title: 'words', files: { 'a.har': 'hello' }, told: 'is no recording: give a HAR' },
    {
      title: 'a report',
      files: { 'a.json': '{\n "format": "assay-report/1"' },
      told: 'give the journal or the HAR of its run',
    },
    { title: 'a dump of mitmproxy', files: { a: '1462:9:websocket;0:~' }, told: 'mitmdump' },
    { title: 'a zip of something else', files: { 'a.zip': writeZip({ 'a.txt': 'x' }) }, told: 'holds no recording' },
    {
      title: 'a zip that is none',
      files: { 'a.zip': Buffer.from('PK\u0003\u0004 and no more') },
      told: 'is no zip that can be read',
    },
    {
      title: 'no URL',
      files: { 'a.har': '{"log":{"entries":[]}}' },
      words: ['a.har', '--base-url', 'staging'],
      told: '--base-url staging is no http or https URL',
    },
    {
      title: 'a report over the recording',
      files: { 'a.har': '{"log":{"entries":[]}}' },
      words: ['a.har', '--report', 'har=a.har'],
      told: 'is read, so it is not written',
    },
  ])('$title is wrong use', async ({ files, words, told }) => {
    const found = await judge(files, words);
    expect(found.exitCode).toBe(2);
    expect(found.error).toContain(told);
  });

  it('a folder is wrong use, and what is in it may be named', async () => {
    const cwd = await makeFolder();
    await mkdir(join(cwd, 'all'));
    const { exitCode, error } = await callMain(['judge', 'all'], { cwd });
    expect(exitCode).toBe(2);
    expect(error).toContain('is a folder; name the recordings in it');
  });
});

describe('no secret of a recording', () => {
  it('stands in any output', async () => {
    const other = `sk_live_${'fedcba9876543210'.repeat(4)}`;
    const plain = 'team-key-0123456789-of-another-kind';
    const archive = makeHar([
      { ...wrong, answer: { error: `No ${KEY}, ${plain}, ${Buffer.from(KEY).toString('base64')}` } },
      {
        ...missing,
        key: other,
        headers: { cookie: 'sid=cookie-value-0123456789' },
        answer: { wrong: `${plain} cookie-value-0123456789` },
      },
      { url: `${API}/submissions/${ID}?api_key=${plain}`, key: plain, status: 418, answer: domain },
      { method: 'PUT', url: 'https://blobs.example.com/a?sig=signature-0123456789', key: plain, status: 201 },
    ]);
    const formats = Object.keys(reporters).flatMap((format) => ['--report', `${format}=out/${format}`]);
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'a.har'), archive);
    const { out, error, exitCode } = await callMain(['judge', 'a.har', ...formats], { cwd });
    expect(exitCode).toBe(1);
    const files = await readdir(join(cwd, 'out'));
    expect(files.length).toBeGreaterThan(8);
    const texts = await Promise.all(
      files.map(async (file) => [file, await readFile(join(cwd, 'out', file), 'utf8')] as const),
    );
    const secrets = [
      KEY,
      other,
      plain,
      'cookie-value-0123456789',
      'signature-0123456789',
      Buffer.from(KEY).toString('base64').slice(0, 40),
    ];
    const leaks = [['out', out] as const, ['error', error] as const, ...texts].flatMap(([name, text]) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret.slice(0, 12)}`),
    );
    expect(leaks).toEqual([]);
  });
});
