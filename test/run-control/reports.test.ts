import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTarget, type OpenTarget } from './open-target.ts';

const ONLY = '--depth quick --only already-submitted,missing-key --quiet';
let target: OpenTarget;
let isBroken = true;

beforeAll(async () => {
  target = await openTarget({
    tamper: (reply, { label }) => (isBroken && label === 'already-submitted' ? { ...reply, status: 400 } : reply),
  });
  await target.call(`run ${ONLY} --report json=broken.json`);
  isBroken = false;
  await target.call(`run ${ONLY} --report json=fixed.json`);
  isBroken = true;
});

afterAll(async () => {
  await target.close();
});

describe('a baseline', () => {
  it('made of a report lets the same failure pass', async () => {
    expect((await target.call('baseline broken.json --output known.yaml')).exitCode).toBe(0);
    const { exitCode } = await target.call(`run ${ONLY} --baseline known.yaml --report json=known.json`);
    expect(exitCode).toBe(0);
    expect(target.read('known.json').counts).toMatchObject({ fail: 0, known: 2 });
  });

  it('is printed where no file is named', async () => {
    const { out } = await target.call('baseline broken.json');
    expect(out.trimEnd()).toBe((await readFile(join(target.cwd, 'known.yaml'), 'utf8')).trimEnd());
  });

  it('fails the run once its day is past', async () => {
    const text = await readFile(join(target.cwd, 'known.yaml'), 'utf8');
    await writeFile(join(target.cwd, 'old.yaml'), text.replace(/until: .*/, 'until: 2020-01-01'));
    const { exitCode, lastLine } = await target.call(`run ${ONLY} --baseline old.yaml --report console`);
    expect(exitCode).toBe(1);
    expect(lastLine).toMatch(/an entry of the baseline is expired/);
  });

  it('with a mistake is wrong use before anything is sent', async () => {
    await writeFile(
      join(target.cwd, 'bad.yaml'),
      'known: [{ clause: alredy-submitted, reason: x, owner: y, until: 2030-01-01 }]',
    );
    const { exitCode, error } = await target.call(`run ${ONLY} --baseline bad.yaml --report json=never.json`);
    expect(exitCode).toBe(2);
    expect(error).toMatch(/unknown clause `alredy-submitted`.*already-submitted/);
  });

  it('is taken by report too', async () => {
    await target.call(`run ${ONLY} --report json=again.json --journal again.ndjson`);
    const { exitCode } = await target.call('report again.ndjson --baseline known.yaml --quiet --report json=x.json');
    expect(exitCode).toBe(0);
  });
});

describe('diff', () => {
  it('gives 1 where something got worse, 0 where nothing did', async () => {
    const worse = await target.call('diff fixed.json broken.json');
    const better = await target.call('diff broken.json fixed.json --markdown');
    expect([worse.exitCode, better.exitCode]).toEqual([1, 0]);
    expect(worse.lastLine).toMatch(/^Exit code 1: it got worse/);
    expect(better.out).toMatch(/^## /);
  });
});

describe('history', () => {
  it('writes a page of several runs', async () => {
    const { exitCode, out } = await target.call('history broken.json fixed.json --output out/history.html');
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'out/history.html shows 2 runs.\n' });
    expect(await readFile(join(target.cwd, 'out', 'history.html'), 'utf8')).toContain('already-submitted');
  });
});

describe('docs', () => {
  it('writes the contract as a page', async () => {
    const { exitCode } = await target.call('docs --output contract.html');
    expect(exitCode).toBe(0);
    expect(await readFile(join(target.cwd, 'contract.html'), 'utf8')).toContain('already-submitted');
  });
});

describe('a run', () => {
  it('says what changed since an earlier report', async () => {
    const loud = ONLY.replace(' --quiet', '');
    const { exitCode, out } = await target.call(`run ${loud} --previous fixed.json --report json=x.json`);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/before {2}.*\n.*after {3}/);
  });

  it('on GitHub gives annotations and a summary of the job', async () => {
    const summary = join(target.cwd, 'summary.md');
    await writeFile(summary, 'before\n');
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const loud = ONLY.replace(' --quiet', '');
    const { out } = await target.call(`run ${loud} --report json=x.json --previous fixed.json`, { environment });
    expect(out).toMatch(/^::error title=already-submitted/m);
    const text = await readFile(summary, 'utf8');
    expect(text).toMatch(/^before\n[^]*already-submitted[^]*Compared with the run before/);
    expect(text).not.toContain(target.sandboxKey);
  });
});
