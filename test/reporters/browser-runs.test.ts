import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry, Report } from '../../engine/core/model/index.ts';
import { startBrowser, type Opener } from './browser.ts';
import { findViolations } from './find-violations.ts';
import { hostileOptions, judgeReference, mutantOptions, type JudgedReference } from './judge-reference.ts';
import { ctrfDepartures, harDepartures, sarifDepartures } from './published.ts';
import { readTap } from './read-tap.ts';
import { render } from './render.ts';

const mutants = [
  'answers-403-for-401',
  'gives-detail-as-object',
  'leaves-out-fields',
  'accepts-unknown-events',
  'calls-errors-html',
] as const;
const names = ['faithful', 'hostile', ...mutants] as const;

let browser: Opener;
const judged = new Map<string, JudgedReference>();
beforeAll(async () => {
  browser = await startBrowser();
  judged.set('faithful', await judgeReference());
  judged.set('hostile', await judgeReference(hostileOptions));
  for (const id of mutants) judged.set(id, await judgeReference(mutantOptions(id)));
});
afterAll(async () => {
  await browser.close();
  for (const { close } of judged.values()) await close();
});

function judgedOf(name: string): JudgedReference {
  const found = judged.get(name);
  if (found === undefined) throw new Error(`${name} was not judged.`);
  return found;
}

const reportOf = (name: string): Report => judgedOf(name).report;
const departing = (report: Report): readonly Entry[] =>
  report.entries.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');

// What was not asked for looks the same on every page, and one of them is looked at whole.
function withoutUnasked(report: Report): Report {
  const isAsked = ({ outcome }: { readonly outcome: string }): boolean => outcome !== 'skip';
  return { ...report, clauses: report.clauses.filter(isAsked), sentences: report.sentences.filter(isAsked) };
}

describe.each(names)('the page of a run against %s', (name) => {
  test('is accessible in every look, asks for nothing and complains of nothing', async () => {
    const report = reportOf(name);
    const { page, troubles } = await browser.open(
      render('html', name === 'faithful' ? report : withoutUnasked(report)),
    );
    await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(troubles).toEqual([]);
  });

  test('can be searched and filtered', async () => {
    const report = reportOf(name);
    const { page } = await browser.open(render('html', report));
    const rows = page.locator('.cases tbody tr:visible');
    await page.getByLabel('Search').fill('unknown-submission/submission');
    await page.locator('#found:not(:empty)').waitFor({ timeout: 120_000 });
    expect(await rows.count()).toBe(1);
    await page.getByLabel('Search').fill('');
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption('pass');
    expect(await rows.count()).toBe(report.counts.pass);
  });
});

test('the runs end as they must', () => {
  expect(names.map((name) => `${name} ${reportOf(name).verdict} ${departing(reportOf(name)).length}`)).toEqual([
    'faithful conforms 0',
    'hostile violates 5',
    'answers-403-for-401 violates 1',
    'gives-detail-as-object violates 1',
    'leaves-out-fields violates 2',
    'accepts-unknown-events violates 1',
    'calls-errors-html conforms 5',
  ]);
});

describe.each(mutants)('the report of %s', (name) => {
  test('leads from a cell to a curl script that gives the same answer', async () => {
    const { report, environment } = judgedOf(name);
    const { page } = await browser.open(render('html', report));
    await page.locator('.grid td.bad a, .grid td.caution a').first().click();
    const script = page.locator('[data-copy="the curl script"]:visible').first();
    await script.waitFor({ timeout: 120_000 });
    const id = await page.evaluate<string>('decodeURIComponent(location.hash.slice("#case-".length))');
    const { stdout } = await promisify(execFile)('bash', ['-c', (await script.textContent()) ?? ''], {
      env: { PATH: process.env['PATH'], ...environment },
    });
    const received = report.entries.find((entry) => entry.case === id)?.received;
    expect(/^HTTP\/1\.1 (\d+)/.exec(stdout)?.[1]).toBe(String(received));
  });

  test('opens the entry that a link names', async () => {
    const report = reportOf(name);
    const last = departing(report).at(-1)?.case ?? '';
    const { page } = await browser.open(render('html', report), {}, `#case-${last}`);
    expect(await page.locator(`[id="case-${last}"]`).isVisible()).toBe(true);
  });
});

test.each(names)('every format of a run against %s is well-formed', (name) => {
  const report = reportOf(name);
  expect(sarifDepartures(JSON.parse(render('sarif', report)))).toEqual([]);
  expect(harDepartures(JSON.parse(render('har', report)))).toEqual([]);
  expect(ctrfDepartures(JSON.parse(render('ctrf', report)))).toEqual([]);
  expect(readTap(render('tap', report)).isOk).toBe(report.exitCode === 0);
});

test('a report names the states that cases were run in, and what was sent for each', () => {
  const { entries } = reportOf('faithful');
  expect(entries.flatMap(({ arrangements = [] }) => arrangements)).toContain('submitted-asset');
  const steps = entries.flatMap(({ exchanges }) => exchanges.filter(({ role }) => role === 'arrange'));
  const named = new Set(steps.map(({ arrangement, operation }) => `${arrangement ?? ''}: ${operation ?? ''}`));
  expect(named).toContain('submitted-asset: createSubmission');
  expect([...named].filter((one) => one.startsWith(': '))).toEqual([]);
});

test('an archive tells when each request of a run was sent', () => {
  const report = reportOf('faithful');
  const { log } = JSON.parse(render('har', report)) as { readonly log: { readonly entries: readonly Started[] } }; // As its schema says.
  const times = log.entries.map(({ startedDateTime }) => startedDateTime);
  expect(times.length).toBeGreaterThan(10);
  expect(times.filter((time) => time < report.started || time > report.finished)).toEqual([]);
  expect(new Set(times).size).toBeGreaterThan(5);
});

interface Started {
  readonly startedDateTime: string;
}

test.each(['faithful', 'gives-detail-as-object'])('the page of %s is read without script', async (name) => {
  const report = reportOf(name);
  const { page } = await browser.open(render('html', report), { javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  expect(text).toContain(`Exit code ${report.exitCode}: ${report.decidedBy}`);
  for (const { statement } of report.clauses) expect(text).toContain(statement);
});

test.each(['faithful', 'gives-detail-as-object'])('the page of %s is printed without blank pages', async (name) => {
  const { page } = await browser.open(render('html', reportOf(name)));
  const file = (await page.pdf({ format: 'A4' })).toString('latin1');
  const printed = file.match(/\/Type \/Page\b/g)?.length ?? 0;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: A4.width, height: A4.inside.height });
  await page.evaluate(`document.body.style.width = '${A4.inside.width}px'`);
  const needed = (await page.evaluate<number>('document.documentElement.scrollHeight')) / A4.inside.height;
  expect(printed).toBeGreaterThan(0.9 * needed);
  expect(printed).toBeLessThan(1.2 * needed + 1);
  expect(printed).toBeLessThan(40);
});

// In px, with what the margins leave.
const A4 = { width: 794, inside: { width: 673, height: 1001 } };
