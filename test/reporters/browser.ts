import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as launcher, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** A started browser that opens texts as files. */
export interface Opener {
  /** Opens HTML at a fragment, and notes requests beyond the file and errors of the page. */
  readonly open: (html: string, options?: BrowserContextOptions, hash?: string) => Promise<OpenedPage>;
  readonly close: () => Promise<void>;
}

/** A page and what went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** Starts the Chromium that comes by npm. */
export async function startBrowser(): Promise<Opener> {
  // One process dies with its first context, and without web security the policy of the page is not tested.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--disable-web-security');
  const executablePath = await chromium.executablePath();
  const browser = await launcher.launch({ executablePath, args: [...args, '--no-sandbox'], headless: true });
  const folder = mkdtempSync(join(tmpdir(), 'assay-page-'));
  return {
    open: (html, options, hash = '') => openPage(browser, join(folder, 'index.html'), html, options, hash),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPage(
  browser: Browser,
  file: string,
  html: string,
  options: BrowserContextOptions = {},
  hash: string,
): Promise<OpenedPage> {
  writeFileSync(file, html);
  const page = await (await browser.newContext(options)).newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(file).href)) troubles.push(request.url());
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return { page, troubles };
}
