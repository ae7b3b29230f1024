import { expect, test } from 'vitest';
import type { Entry, Report } from '../../engine/core/model/index.ts';
import { visible, visibleLine } from '../../reporters/visible.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const text = render('markdown', sampleReport);
const hostile = render('markdown', hostileReport);

test.each([
  ['the verdict', '## ✗ https&#58;//staging.example.com breaks 1 required clause of'],
  ['the rule that decided', 'Exit code 1: a required clause is broken: already-submitted'],
  ['how much is exercised', '| Documented statuses exercised | 34 of 49 |'],
  ['a known group', 'on <code>getSubmission</code> (known)'],
  ['a stale entry', '- Stale, it holds again; remove it: <code>malformed-json</code> on <code>createSubmission</code>'],
  ['an expired entry', '- Expired on 2025-05-31; mend it or decide anew: <code>not-found/unknown-id/detail</code>'],
  ['why cases are skipped', '- 1 case: the profile has no key &#96;ungated&#96;'],
])('it says %s', (_, part) => {
  expect(text).toContain(part);
});

test('hostile text adds no tag and no line but those of its script', () => {
  const tags = (one: string): readonly string[] => one.match(/<\/?[a-z]+/g) ?? [];
  const outside = (one: string): string => one.replace(/<pre[^]*?<\/pre>/g, '');
  expect(tags(hostile)).toEqual(tags(text));
  expect(outside(hostile).split('\n').length).toBe(outside(text).split('\n').length);
});

test('hostile text holds nothing that Markdown acts on', () => {
  const own = /<\/?(?:details|summary|code|pre)(?: lang="sh")?>|^#{2,3} |^\| .* \|$|^\| \| \|$|^---$/gm;
  const left = hostile.replace(/&#\d+;/g, '').replace(own, '');
  expect(left.match(/[<>&`*_{}[\]\\|~@$#]/g)).toBe(null);
});

test('hostile text is shown as text', () => {
  const decoded = hostile.replace(/&#(\d+);/g, (_, character) => String.fromCharCode(Number(character)));
  expect(decoded).toContain(`received <code>201${visibleLine(hostileText)}</code>`);
  expect(decoded).toContain(visible(hostileText));
});

test('100 000 causes stay under 1 MB and are counted', () => {
  const large = render('markdown', manyFailures(100_000));
  expect(Buffer.byteLength(large)).toBeLessThan(1_000_000);
  expect(large).toMatch(/\d+ parts more would make this too large/);
});

function manyFailures(count: number): Report {
  const [first] = sampleReport.entries;
  const copy = (index: number): Entry => ({ ...first, case: `case-${index}`, group: `group ${index}` }) as Entry; // The sample has entries.
  return { ...sampleReport, entries: Array.from({ length: count }, (_, index) => copy(index)) };
}
