import { expect, test } from '@playwright/test';
import { judge } from 'assay';

const RECORDING = 'test-results/traffic.zip';
let context;

test.beforeAll(async ({ browser }) => {
  // In a zip the bodies are attached; a .har needs content: 'embed'.
  context = await browser.newContext({ recordHar: { path: RECORDING } });
});

test('the page lists the subscriptions', async () => {
  const page = await context.newPage();
  await page.goto(process.env.APP_URL);
  await expect(page.getByRole('status')).toHaveText('done');
});

test.afterAll(async () => {
  await context.close(); // writes the recording
  const report = await judge(RECORDING, { report: ['html=test-results/traffic.html'] });
  expect(report.exitCode, report.decidedBy).toBe(0);
});
