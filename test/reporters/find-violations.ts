import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** How a page may be looked at. */
export const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 390 },
] as const;

/** Returns what departs from WCAG 2.2 AA and good practice on a page in each look, and where it is wider than the screen. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [index, { colorScheme, width }] of looks.entries()) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const violations = await page.evaluate<readonly string[]>(index === 0 ? EVERYTHING : APPEARANCE);
    const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    found.push(
      ...[...violations, ...(excess > 0 ? [`${excess} px too wide`] : [])].map(
        (one) => `${colorScheme} ${width}: ${one}`,
      ),
    );
  }
  return found;
}

const LIST = '({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html))';
// The size of targets is part of WCAG 2.2, and off unless it is asked for.
const EVERYTHING = `axe.run({ rules: { 'target-size': { enabled: true } } }).then(${LIST})`;
// What the markup alone decides is the same in every look.
const APPEARANCE = `axe.run({ runOnly: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'] }).then(${LIST})`;
