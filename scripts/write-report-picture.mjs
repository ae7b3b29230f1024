// Writes docs/report.png: the first screen of the HTML report of a run against a mutant of the reference.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as launcher } from 'playwright-core';
import { loadSources } from './load-sources.mjs';

const [{ render, runContract }, { referenceProfile }, { startReference }, { mutants }] = await loadSources([
  'engine/index.ts',
  'engine/session/reference-profile.ts',
  'reference/index.ts',
  'reference/mutants/index.ts',
]);

const MUTANT = 'answers-403-for-401';

// What differs from run to run and from machine to machine is set, so that the picture changes with the page alone.
const FIXED = {
  target: { baseUrl: 'https://staging.example.com', environment: 'staging', build: '4c1f2ab' },
  started: '2026-01-05T09:30:00.000Z',
  finished: '2026-01-05T09:30:41.200Z',
};

const report = await judge();
const { sent } = report.requests;
await takePicture(render({ ...report, ...FIXED, requests: { ...report.requests, perSecond: sent / 41.2 } }, 'html'));

async function judge() {
  const options = mutants.find(({ id }) => id === MUTANT)?.options();
  const { baseUrl, keys, close } = await startReference(options);
  try {
    return await runContract({ ...referenceProfile(keys, baseUrl), depth: 'quick' });
  } finally {
    await close();
  }
}

async function takePicture(html) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-picture-'));
  const page = join(folder, 'index.html');
  writeFileSync(page, html);
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  const executablePath = await chromium.executablePath();
  const browser = await launcher.launch({ executablePath, args: [...args, '--no-sandbox'], headless: true });
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 1040 }, colorScheme: 'light' });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: fileURLToPath(new URL('../docs/report.png', import.meta.url)) });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
