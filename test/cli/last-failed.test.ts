import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';
import { callMain, makeFolder } from './call-main.ts';

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget({
    tamper: (reply, { label }) => (label === 'already-submitted' ? { ...reply, status: 400 } : reply),
  });
});
afterAll(() => target.close());

const idsOf = async (file: string): Promise<readonly string[]> => {
  const { entries } = JSON.parse(await readFile(join(target.cwd, file), 'utf8')) as {
    entries: readonly { case: string; outcome: string }[];
  }; // a report
  return entries.map((entry) => entry.case);
};

describe('--last-failed', () => {
  it('runs what failed in the report of the last run, or in another one', async () => {
    const { cwd } = target;
    const quick = ['run', '--depth', 'quick', '--quiet'];
    const first = await callMain([...quick, '--only', 'already-submitted,missing-key'], { cwd });
    expect(first.exitCode).toBe(1);
    expect((await idsOf('report/report.json')).length).toBeGreaterThan(3);
    const again = await callMain([...quick, '--last-failed', '--report', 'json=again.json'], { cwd });
    expect(again.exitCode).toBe(1);
    expect(await idsOf('again.json')).toEqual(['already-submitted/same-blob-path', 'already-submitted/beside-another']);
    const other = await callMain([...quick, '--last-failed', '--previous', 'again.json', '--report', 'json=o.json'], {
      cwd,
    });
    expect(other.exitCode).toBe(1);
    expect(await idsOf('o.json')).toEqual(['already-submitted/same-blob-path', 'already-submitted/beside-another']);
  });

  it.each([
    ['there is no report', ['--last-failed'], /report\.json/],
    ['it is said which cases', ['--last-failed', '--only', 'x'], /cannot be used with/],
  ])('is wrong use where %s', async (_, flags, said) => {
    const environment = { ASSAY_KEYS_SANDBOX: 'sk_test_0123456789abcdef' };
    const { exitCode, error } = await callMain(['run', 'http://127.0.0.1:1', ...flags], { environment });
    expect([exitCode, error]).toEqual([2, expect.stringMatching(said)]);
  });

  it('is wrong use where nothing failed', async () => {
    const { cwd } = target;
    await callMain(['run', '--depth', 'quick', '--only', 'missing-key', '--report', 'json=good.json'], { cwd });
    const { exitCode, error } = await callMain(['run', '--last-failed', '--previous', 'good.json'], { cwd });
    expect([exitCode, error]).toEqual([2, 'Nothing failed in good.json; leave --last-failed out to run every case.\n']);
  });
});

describe('--open', () => {
  const only = ['demo', '--depth', 'quick', '--only', 'missing-key', '--quiet', '--open'];

  it('shows the HTML report', async () => {
    const cwd = await makeFolder();
    const browser = join(cwd, 'browser');
    await writeFile(browser, '#!/bin/sh\nprintf %s "$1" > "$RECORD"\n');
    await chmod(browser, 0o755);
    const environment = { BROWSER: browser, RECORD: join(cwd, 'record'), PATH: process.env['PATH'] };
    expect((await callMain(only, { cwd, environment })).exitCode).toBe(0);
    const shown = join(cwd, 'report/index.html');
    await vi.waitFor(
      async () => {
        expect(await readFile(environment.RECORD, 'utf8')).toBe(shown);
      },
      { timeout: 120_000 },
    );
  });

  it('leaves the verdict as it is where nothing can show it', async () => {
    const { exitCode, error } = await callMain(only, { environment: { BROWSER: '/nowhere/browser' } });
    expect([exitCode, error]).toEqual([0, expect.stringMatching(/index\.html could not be opened: .*ENOENT.*by hand/)]);
  });

  it('is wrong use where no HTML is written', async () => {
    const { exitCode, error } = await callMain([...only, '--report', 'json']);
    expect([exitCode, error]).toEqual([2, expect.stringMatching(/add --report html/)]);
  });
});
