import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { startReference } from '../../reference/index.ts';
import { json } from '../../reference/mutants/edit.ts';
import { callMain, makeFolder } from './call-main.ts';

describe('demo', () => {
  it('judges the reference, writes the reports and says where they are', async () => {
    const cwd = await makeFolder();
    const { exitCode, out, lastLine } = await callMain(['demo', '--depth', 'quick'], { cwd });
    expect({ exitCode, lastLine }).toEqual({ exitCode: 0, lastLine: 'Exit code 0: no required clause is broken' });
    expect(out.split('\n').slice(-7, -2)).toEqual([
      'html     report/index.html',
      'json     report/report.json',
      'junit    report/junit.xml',
      'contract report/assay-contract.html',
      'journal  report/journal.ndjson',
    ]);
    expect((await readdir(join(cwd, 'report'))).sort()).toEqual([
      'assay-contract.html',
      'index.html',
      'journal.ndjson',
      'junit.xml',
      'report.json',
    ]);
    const report = await readReport(cwd);
    expect(report.counts).toMatchObject({ fail: 0, warn: 0, skip: 0, error: 0 });
    expect(report.leftovers.map(({ kind }) => kind).sort()).toEqual(['createSubmission', 'uploadDirect']);
    expect(report.leftovers[0]?.id).toMatch(/^assay-[0-9a-f]+ \(\d+ made\)$/);
  });

  it('prints the last line only with --quiet', async () => {
    const { out, error } = await callMain(['demo', '--only', 'already-submitted', '--quiet']);
    expect({ out, error }).toEqual({ out: 'Exit code 0: no required clause is broken\n', error: '' });
  });

  it('writes the reports that are asked for, and no other', async () => {
    const cwd = await makeFolder();
    await callMain(['demo', '--only', 'already-submitted', '--report', 'json=out/a.json', '--report', 'console'], {
      cwd,
    });
    expect(await readdir(cwd)).toEqual(['out']);
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['a.json', 'journal.ndjson']);
  });

  it('says where the exchanges of a failure are, as far as they are written', async () => {
    const argv = ['demo', '--mutant', 'already-submitted:status', '--only', 'already-submitted'];
    const { out } = await callMain([...argv, '--report', 'console']);
    expect(out).toContain('The reference is the mutant already-submitted:status: The server answers');
    expect(out).toContain('; assay replay report/journal.ndjson already-submitted/');
    expect(out).toContain('\nassay report report/journal.ndjson  writes the HTML and JSON reports');
    expect(out).not.toMatch(/script|in the HTML/);
    const written = await callMain([...argv, '--report', 'html=out/a.html']);
    expect(written.out).toContain('and a curl script that sends it again, are in out/a.html\n');
    expect(written.out).toContain('\nassay report out/journal.ndjson  writes the JSON report');
  });

  it('tells its progress each quarter where nobody watches', async () => {
    const { error } = await callMain(['demo', '--only', 'missing-key']);
    expect(
      error
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/ of .*/, '')),
    ).toEqual(['25 %', '50 %', '75 %', '100 %']);
  });

  it('shows a live line on a terminal, and none in CI', async () => {
    const isTerminal = { out: true, error: true };
    const live = await callMain(['demo', '--only', 'missing-key'], { isTerminal });
    expect(live.error).toMatch(/\r\u001b\[2K\d+\/15 cases, \d+ requests?/);
    const inCi = await callMain(['demo', '--only', 'missing-key'], { isTerminal, environment: { CI: 'true' } });
    expect(inCi.error).not.toContain('\r');
  });

  it('prints colours on a terminal, unless they are not wanted', async () => {
    const isTerminal = { out: true, error: true };
    const argv = ['demo', '--only', 'already-submitted'];
    const has = async (more: readonly string[], environment: NodeJS.ProcessEnv): Promise<boolean> =>
      (await callMain([...argv, ...more], { isTerminal, environment })).out.includes('\u001b[');
    expect(await has([], {})).toBe(true);
    expect(await has(['--no-color'], {})).toBe(false);
    expect(await has([], { NO_COLOR: '1' })).toBe(false);
    expect((await callMain(argv, { environment: { GITHUB_ACTIONS: 'true' } })).out).toContain('::group::');
  });
});

describe('run', () => {
  it('with the sandbox key alone conforms, and says why the rest is skipped', async () => {
    const { baseUrl, keys, close } = await startReference();
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'assay.config.yaml'), `baseUrl: ${baseUrl}\nkeys: { sandbox: '\${KEY}' }\n`);
    const argv = ['run', '--rate', '1000', '--depth', 'quick'];
    const { exitCode } = await callMain(argv, { cwd, environment: { KEY: keys.sandbox } });
    await close();
    expect(exitCode).toBe(0);
    const { entries } = await readReport(cwd);
    const reasons = new Set(entries.filter(({ outcome }) => outcome === 'skip').map(({ reason }) => reason));
    expect([...reasons].filter((reason) => !/^needs the (key|arrangement) `/.test(reason ?? ''))).toEqual([]);
    expect(reasons.size).toBeGreaterThan(5);
  });

  it('takes its target as an argument or as a flag, and from both only where they agree', async () => {
    const { baseUrl, keys, close } = await startReference();
    const environment = { ASSAY_KEYS_SANDBOX: keys.sandbox };
    const short = ['--only', 'already-submitted', '--quiet'];
    for (const named of [[baseUrl], ['--base-url', baseUrl], [baseUrl, '--base-url', baseUrl]]) {
      expect((await callMain(['run', ...named, ...short], { environment })).exitCode).toBe(0);
      expect((await callMain(['check', ...named], { environment })).exitCode).toBe(0);
    }
    for (const command of ['run', 'check', 'init']) {
      const { exitCode, error } = await callMain([command, baseUrl, '--base-url', 'http://127.0.0.1:9'], {
        environment,
      });
      expect({ exitCode, error }).toEqual({
        exitCode: 2,
        error: `The target is given twice, as ${baseUrl} and as --base-url http://127.0.0.1:9; give one of them.\n`,
      });
    }
    await close();
  });

  it('demands more with --fail-on and --min-coverage', async () => {
    const { exitCode, lastLine } = await callMain(['demo', '--only', 'already-submitted', '--min-coverage', '99']);
    expect(exitCode).toBe(3);
    expect(lastLine).toMatch(/^Exit code 3: .* less than the 99 % demanded$/);
  });

  it.each([
    { flags: [], exitCode: 0, last: /^Exit code 0: / },
    { flags: ['--fail-on', 'race'], exitCode: 1, last: /^Exit code 1: --fail-on race: 1 race$/ },
  ])(
    'tells of a race that was lost, and ends with exit code $exitCode with $flags',
    async ({ flags, exitCode, last }) => {
      const body = {
        submissionId: '0f0c2f2e-4d3b-4b53-9a76-0a4f8f1f6c11',
        workflowId: null,
        ablyChannel: null,
        status: 'submitted',
        assets: [{ assetId: '1f0c2f2e-4d3b-4b53-9a76-0a4f8f1f6c11', versionGroupId: 'assay', versionNumber: 1 }],
      };
      const { baseUrl, keys, close } = await startReference({
        tamper: (reply, { label }) => (label === 'already-submitted' ? json(201, body) : reply),
      });
      const cwd = await makeFolder();
      await writeFile(join(cwd, 'assay.config.yaml'), `baseUrl: ${baseUrl}\nkeys: { sandbox: '\${KEY}' }\n`);
      const argv = ['run', '--rate', '1000', '--only', 'race/submit-one-file', ...flags];
      const ran = await callMain(argv, { cwd, environment: { KEY: keys.sandbox } });
      await close();
      expect(ran.exitCode).toBe(exitCode);
      expect(ran.lastLine).toMatch(last);
      const { entries } = await readReport(cwd);
      const [entry] = entries.filter(({ outcome }) => outcome !== 'skip');
      expect(entry).toMatchObject({ case: 'race/submit-one-file', outcome: 'warn' });
      expect(entry?.findings[0]).toMatchObject({ level: 'advised', clause: 'as-one-after-the-other' });
    },
  );

  it('ends with exit code 3 where a budget is spent', async () => {
    const { exitCode, lastLine } = await callMain(['demo', '--max-requests', '5']);
    expect({ exitCode, lastLine }).toEqual({
      exitCode: 3,
      lastLine: 'Exit code 3: the budget of 5 requests was spent',
    });
  });
});

async function readReport(cwd: string): Promise<Report> {
  return JSON.parse(await readFile(join(cwd, 'report', 'report.json'), 'utf8')) as Report; // the json reporter wrote it
}
