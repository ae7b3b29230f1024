import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../cli/call-main.ts';
import { makeHar, wrong } from '../cli/judge/judge-files.ts';
import { writeZip } from '../io/traffic/write-zip.ts';
import { runScript } from './programs.ts';

const JUDGE = '$ASSAY judge --report console';

async function newRecordings(): Promise<string> {
  const cwd = await makeFolder();
  const text = makeHar([wrong, {}]);
  await writeFile(join(cwd, 'a.har'), text);
  await writeFile(join(cwd, 'a.har.gz'), gzipSync(text));
  await writeFile(join(cwd, 'a.zip'), writeZip({ 'a.har': text }));
  return cwd;
}

describe('a recording that comes through a pipe is judged', { timeout: 120_000 }, () => {
  const ways: readonly (readonly [string, string])[] = [
    ['a named one', `mkfifo p; cat a.har > p & ${JUDGE} p`],
    ['a named one, packed', `mkfifo p; cat a.har.gz > p & ${JUDGE} p`],
    ['a substituted process', `${JUDGE} <(cat a.har)`],
    ['standard input, packed', `${JUDGE} - < <(cat a.har.gz)`],
    ['standard input that is a packed file', `${JUDGE} - < a.har.gz`],
  ];
  it.each(ways)('%s', async (_, script) => {
    const ended = await runScript(script, await newRecordings());
    expect(ended.out).toContain('Exchanges  2 read  2 judged');
    expect(ended.code).toBe(1);
  });

  it('but no zip, whose list of files is at its end', async () => {
    const ended = await runScript(`${JUDGE} <(cat a.zip)`, await newRecordings());
    expect(ended.error).toMatch(/is a zip that comes through a pipe; name the file itself\.\n$/);
    expect(ended.code).toBe(2);
  });
});
