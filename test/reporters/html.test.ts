import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Entry, Report } from '../../engine/core/model/index.ts';
import { hostileReport } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const diff = /<pre class="diff">.*?<\/pre>/s;
const page = render('html', sampleReport);

test('the policy allows the one style and the one script by hash', () => {
  for (const tag of ['style', 'script']) {
    const found = [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, content = '']) => content);
    expect(found).toHaveLength(1);
    expect(page).toContain(
      `${tag}-src 'sha256-${createHash('sha256')
        .update(found[0] ?? '')
        .digest('base64')}'`,
    );
  }
  expect(page).toContain("default-src 'none'");
});

test('every link inside the page leads somewhere', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  // The sample names this clause in a skipped case only.
  const dead = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
  expect([...new Set(dead)]).toEqual(['clause-plan-gate']);
});

test('no id occurs twice', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each([
  ['the rule that decided', 'Exit code 1: a required clause is broken: already-submitted'],
  ['how much is exercised', '<b>34 of 49</b> exercised'],
  ['how much conforms', '<b>30 of 34</b> conform'],
  ['a quoted sentence', '<blockquote>Not found in your workspace</blockquote>'],
  ['a ruling as our reading', '<b>Our reading</b> (ruling 1): The documentation reserves 400 for two named cases.'],
  ['why a cell is not exercised', 'the profile has no key `ungated`'],
  ['how to generate the case again', 'Generated with seed 20250601, path 0:1:1, after 14 runs.'],
  ['how much of a body is missing', '120 bytes of the body were not recorded.'],
])('the page says %s', (_, part) => {
  expect(page).toContain(part);
});

test('hostile text adds no tag', () => {
  const tags = (text: string): string => [...text.replace(diff, '').matchAll(/<\/?[a-z][a-z0-9]*/g)].join(' ');
  // The leftovers are the same in number, so the pages differ in texts alone.
  const hostile = render('html', hostileReport);
  expect(tags(hostile)).toBe(tags(page));
  // A hostile path is not in the body, so the lines of a diff differ in number.
  expect(new Set(diff.exec(hostile)?.[0].match(/<\/?[a-z]+/g))).toEqual(new Set(['<pre', '<span', '</span', '</pre']));
});

test('a diff of the body shows what was expected beside what was received', () => {
  const text = diff
    .exec(page)?.[0]
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');
  expect(text?.split('\n').slice(0, -1)).toEqual([
    '− body/detail: a string',
    '+ body/detail: {"code":"E42","text":"Submission not found"}',
    '  body/docs~1url: null',
    '  body/hint: []',
  ]);
});

test.each([
  ['a stale entry of the baseline', 'clause <code>malformed-json</code> on <code>createSubmission</code>'],
  ['an expired one', '<td data-label="State">expired on 2025-05-31</td>'],
  ['what was sent to arrange', '<td data-label="Answers">1 time 201</td>'],
  ['answer times', '<th scope="row"><code>createSubmission</code></th><td class="number">9</td>'],
])('a section shows %s', (_, part) => {
  expect(page).toContain(part);
});

test('without a previous report nothing is compared', () => {
  expect(page).not.toContain('Since the previous run');
});

test('a section with nothing to show is left out', () => {
  expect(render('html', { ...sampleReport, leftovers: [] })).not.toContain('Left behind');
});

test('100 000 failing cases stay under 10 MB', () => {
  const large = render('html', manyFailures(100_000));
  expect(large.length).toBeLessThan(10_000_000);
  expect(large).toContain('99,500 groups more would make this page too large');
});

function manyFailures(count: number): Report {
  const [first] = sampleReport.entries;
  const copy = (index: number): Entry => ({ ...first, case: `case-${index}`, group: `group ${index}` }) as Entry; // The sample has entries.
  return { ...sampleReport, entries: Array.from({ length: count }, (_, index) => copy(index)) };
}
