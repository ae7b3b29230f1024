import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser, type Opener } from './browser.ts';
import { findViolations } from './find-violations.ts';
import { manyFailures } from './many-failures.ts';
import { render } from './render.ts';

const html = render('html', manyFailures(100_000));

let browser: Opener;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test('the page of 100 000 failures is under 10 MB and says what it leaves out', () => {
  expect(Buffer.byteLength(html)).toBeLessThan(10_000_000);
  expect(html).toContain('99,500 groups more would make this page too large');
  expect(html).toContain('98,000 more are in the JSON report');
});

test('the page of 100 000 failures is searched, filtered and linked to', async () => {
  const { page, troubles } = await browser.open(html, {}, '#case-case-499');
  expect(await page.locator('[id="case-case-499"]').isVisible()).toBe(true);
  await page.getByLabel('Search').fill('case-1999');
  await page.locator('#found:not(:empty)').waitFor({ timeout: 120_000 });
  expect(await page.locator('.cases tbody tr:visible').count()).toBe(1);
  await page.getByLabel('Search').fill('');
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('warn');
  expect(await page.locator('article:visible, .cases tbody tr:visible').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('the page of 100 000 failures is accessible', async () => {
  const { page } = await browser.open(html);
  // All have one form, and axe takes minutes for all.
  await page.evaluate(
    'document.querySelectorAll("article:nth-of-type(n+6), .cases tr:nth-child(n+6)").forEach((one) => one.remove())',
  );
  await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
  expect(await findViolations(page)).toEqual([]);
});
