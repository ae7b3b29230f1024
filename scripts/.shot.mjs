import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as launcher } from 'playwright-core';
const [, , html, prefix, ...what] = process.argv;
const args = chromium.args.filter((arg) => arg !== '--single-process');
const browser = await launcher.launch({ executablePath: await chromium.executablePath(), args: [...args, '--no-sandbox'], headless: true });
for (const one of what) {
  const [width, scheme, hash = ''] = one.split(':');
  const tab = await browser.newPage({ viewport: { width: +width, height: +width > 500 ? 1400 : 1800 }, colorScheme: scheme, hasTouch: +width < 500, isMobile: +width<500 });
  await tab.goto(pathToFileURL(html).href + (hash && '#' + hash));
  await tab.waitForTimeout(200);
  await tab.screenshot({ path: `${prefix}-${width}-${scheme}${hash && '-' + hash.replace(/\W/g, '_')}.png` });
  await tab.close();
}
await browser.close();
