import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { writeZip } from '../../io/traffic/write-zip.ts';
import { missing, note } from '../../traffic/exchanges.ts';
import { callMain } from '../call-main.ts';
import { judgeFiles, makeHar, makeLines, wrong } from './judge-files.ts';

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
    { title: 'a line for each exchange', files: { 'a.ndjson': makeLines([{}, missing]) } },
    { title: 'two files', files: { 'a.ndjson': makeLines([{}]), 'b.har': makeHar([missing]) } },
  ])('$title', async ({ files }) => {
    const { exitCode, out, lastLine } = await judgeFiles(files);
    expect({ exitCode, lastLine }).toEqual({ exitCode: 0, lastLine: 'Exit code 0: no required clause is broken' });
    expect(out).toContain('Exchanges  2 read  2 judged');
  });

  it('a zip with the bodies in files of their own, as Playwright writes one', async () => {
    const { log } = JSON.parse(makeHar([wrong])) as { log: { entries: { response: { content: object } }[] } };
    const [entry] = log.entries;
    if (entry !== undefined) entry.response.content = { size: 13, mimeType: 'application/json', _file: 'abc.json' };
    const text = JSON.stringify({ log });
    const found = await judgeFiles({
      'a.zip': writeZip({ 'abc.json': '{"error":"x"}', 'har.har': text, 'messages.jsonl': 'no JSON' }),
    });
    expect(found).toMatchObject({ exitCode: 1, lastLine: 'Exit code 1: 2 required clauses are broken' });
    const alone = await judgeFiles({ 'a.har': text, 'abc.json': '{"error":"x"}' }, ['a.har']);
    expect(alone).toMatchObject({ exitCode: 1 });
    const outside = await judgeFiles({ 'a.har': text.replace('abc.json', '../abc.json') });
    expect(outside.out).toContain('the file with the body is not there');
  });

  it('with a baseline, an exit code and a report as a run has them', async () => {
    const known =
      'known:\n' +
      ['domain-envelope', 'domain-without-other-keys']
        .map((clause) => `  - { clause: ${clause}, reason: accepted, owner: me, until: 2999-01-01 }\n`)
        .join('');
    const files = { 'a.har': makeHar([wrong]), 'known.yaml': known };
    const excused = await judgeFiles(files, [
      'a.har',
      '--baseline',
      'known.yaml',
      '--report',
      'json=r.json',
      '--report',
      'html=r.html',
    ]);
    expect(excused).toMatchObject({ exitCode: 0 });
    const absent = await judgeFiles({ ...files, 'a.har': makeHar([{}]) }, ['a.har', '--baseline', 'known.yaml']);
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
    expect(await judgeFiles(files)).toMatchObject({ exitCode: 1 });
    const named = await judgeFiles(files, ['a.har', '--base-url', 'https://staging.example.com']);
    expect(named).toMatchObject({ exitCode: 0 });
    expect(named.out).toContain('1 with something else');
  });
});
