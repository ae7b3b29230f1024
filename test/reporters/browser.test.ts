import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contract } from '../../engine/core/model/index.ts';
import { renderContract } from '../../reporters/contract/index.ts';
import { renderHistory } from '../../reporters/history/index.ts';
import { reporters } from '../../reporters/index.ts';
import { visible } from '../../reporters/visible.ts';
import { builtIn } from './built-in.ts';
import { startBrowser, type Opener } from './browser.ts';
import { findViolations } from './find-violations.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { render } from './render.ts';
import { samplePrevious } from './sample-previous.ts';
import { sampleReport } from './sample-report.ts';

let browser: Opener;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const pages = {
  sample: render('html', sampleReport),
  hostile: render('html', hostileReport),
  compared: [...reporters.html(sampleReport, samplePrevious)].join(''),
  history: [...renderHistory([samplePrevious, sampleReport, hostileReport])].join(''),
  contract: [...renderContract(builtIn)].join(''),
};

test.each(Object.entries({ ...pages, contract: [...renderContract(partOf(builtIn))].join('') }))(
  'the %s page is accessible in every look',
  async (_, html) => {
    const { page, troubles } = await browser.open(html);
    // What is closed is not looked at.
    await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(troubles).toEqual([]);
  },
);

// Something of everything that the page of a contract has.
function partOf(contract: Contract): Contract {
  const { clauses, sentences, situations } = contract;
  const kinds = [...new Set(clauses.map(({ kind }) => kind))];
  const few = kinds.flatMap((kind) => clauses.filter((clause) => clause.kind === kind).slice(0, 6));
  return { ...contract, clauses: few, sentences: sentences.slice(0, 12), situations: situations.slice(0, 12) };
}

test('hostile text is shown as text', async () => {
  const { page } = await browser.open(pages.hostile);
  const texts = await page.locator('.findings .received code').allTextContents();
  expect(texts[0]).toBe(`201${visible(hostileText)}`);
});

test.each([true, false])('a link to a case opens it (script: %s)', async (javaScriptEnabled) => {
  const { page } = await browser.open(pages.sample, { javaScriptEnabled }, '#case-already-submitted/same-blob-path');
  await page.getByText('curl -sS -X POST').waitFor({ state: 'visible', timeout: 120_000 });
});

test('a red cell leads to the curl script in one click', async () => {
  const { page } = await browser.open(pages.sample);
  await page.locator('.grid td.bad a').click();
  await page.getByText('curl -sS -X POST').waitFor({ state: 'visible', timeout: 120_000 });
});

test('the search hides what does not match', async () => {
  const { page } = await browser.open(pages.sample);
  await page.getByLabel('Search').fill('ECONNRESET');
  await page.getByText(/^1 of \d+ items shown$/).waitFor({ timeout: 120_000 });
  expect(await page.locator('article:visible').count()).toBe(1);
});

test('the filter keeps one outcome', async () => {
  const { page } = await browser.open(pages.sample);
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('warn');
  expect(await page.locator('article:visible').count()).toBe(2);
});

test('a diff of the body tells its lines apart without colour', async () => {
  const { page } = await browser.open(pages.sample);
  const lines = await page.locator('pre.diff').first().locator('span').allTextContents();
  expect(lines.map((line) => line.slice(0, 2))).toEqual(['− ', '+ ', '  ', '  ']);
});

test('a link to a clause of the contract leads to it', async () => {
  const { page } = await browser.open(pages.contract, {}, '#clause-already-submitted');
  const top = await page.evaluate('document.querySelector(":target").getBoundingClientRect().top');
  expect(top).toBeLessThan(100);
});

test.each([1280, 390])('each lifecycle is drawn once, as wide as there is room: %i pixels', async (width) => {
  const { page } = await browser.open(pages.contract, { viewport: { width, height: 900 } });
  const drawn = await page.locator('div.lifecycle').evaluateAll((all) =>
    all.map((one) => {
      const seen = [...one.querySelectorAll('svg')].filter((picture) => picture.getBoundingClientRect().width > 0);
      const isInside = seen.every((picture) => picture.getBoundingClientRect().width <= one.clientWidth);
      return `${seen.length} ${String(isInside)} ${seen[0]?.classList[1] ?? ''}`;
    }),
  );
  const one = `1 true ${width > 1000 ? 'broad' : 'narrow'}`;
  expect(drawn).toEqual([one, one, one, one]);
});

test('without script no control is shown that does nothing', async () => {
  const { page } = await browser.open(pages.sample, { javaScriptEnabled: false });
  expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
});

test('Enter in the search leads to the first match, and Escape back to everything', async () => {
  const { page } = await browser.open(pages.sample);
  const all = await page.locator('article:visible').count();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('retry in progress refuses');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.closest("article").textContent')).toContain('retryAsset');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  expect(await page.locator('article:visible').count()).toBe(all);
});
