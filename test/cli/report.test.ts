import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { callMain, makeFolder } from './call-main.ts';

const DEMO = ['demo', '--only', 'already-submitted,missing-key', '--depth', 'quick'];

describe('report', () => {
  it('gives the reports of the run again', async () => {
    const cwd = await makeFolder();
    await callMain(DEMO, { cwd });
    const again = await callMain(['report', 'report/journal.ndjson', '--report', 'json=again.json'], { cwd });
    expect(again).toMatchObject({ exitCode: 0, lastLine: 'Exit code 0: no required clause is broken' });
    const first = (await readJson(join(cwd, 'report', 'report.json'))) as Report; // written by our reporter
    // A case is sent again from the report that names it.
    const sentAgain = { ...first.again, file: 'again.json' };
    expect(await readJson(join(cwd, 'again.json'))).toEqual({ ...first, again: sentAgain });
  });

  it('says that a run was killed, and counts what was recorded', async () => {
    const cwd = await makeFolder();
    await callMain(DEMO, { cwd });
    const lines = (await readFile(join(cwd, 'report', 'journal.ndjson'), 'utf8')).trimEnd().split('\n');
    await writeFile(join(cwd, 'killed.ndjson'), `${lines.slice(0, 5).join('\n')}\n{"type":"ent`);
    const { exitCode, lastLine } = await callMain(['report', 'killed.ndjson'], { cwd });
    expect({ exitCode, lastLine }).toEqual({ exitCode: 3, lastLine: 'Exit code 3: the run was killed before its end' });
    const report = await readJson(join(cwd, 'report', 'report.json'));
    expect(report).toMatchObject({ verdict: 'inconclusive', counts: { pass: 4 } });
    expect(report).toHaveProperty('requests.sent', 4 + countArranged(report));
  });

  it('needs the contract that the run was made with', async () => {
    const cwd = await makeFolder();
    await callMain(DEMO, { cwd });
    const file = join(cwd, 'report', 'journal.ndjson');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"digest":"[0-9a-f]{12}/, '"digest":"000000000000'));
    const { exitCode, error } = await callMain(['report', 'report/journal.ndjson', '--report', 'json=x.json'], { cwd });
    expect(exitCode).toBe(2);
    expect(error).toMatch(/was made with another contract \(mediamagic, 000000000000\)/);
  });
});

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function countArranged(report: unknown): number {
  return [...JSON.stringify(report).matchAll(/"role":"arrange"/g)].length;
}
