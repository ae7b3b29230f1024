import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { writeZip } from '../../io/traffic/write-zip.ts';
import { missing } from '../../traffic/exchanges.ts';
import { callMain, makeFolder } from '../call-main.ts';
import { judgeFiles, makeHar, makeLines, wrong } from './judge-files.ts';

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
      files: { 'a.ndjson': `${makeLines([{}])}{"request"\n${makeLines([{}])}` },
      exitCode: 3,
      told: 'a.ndjson is broken in line 2, which is no JSON',
    },
    {
      title: 'a line that is no exchange',
      files: { 'a.ndjson': `${makeLines([{}])}{"a":1}\n` },
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
    const found = await judgeFiles(files);
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
    const found = await judgeFiles(files, words);
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
