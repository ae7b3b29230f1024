import { DOMParser } from '@xmldom/xmldom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { visible, visibleLine } from '../../reporters/visible.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { manyFailures } from './many-failures.ts';
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

test('GitHub Markdown makes the same elements of hostile text', () => {
  expect(read(hostile).elements).toEqual(read(text).elements);
  expect(read(text).elements).toEqual(expect.arrayContaining(['h2', 'table', 'details', 'summary', 'pre lang=sh']));
});

test('the reader sees what hostile text would make', () => {
  const forged = read(`${text}\n<a href="https://a.example">x</a> https://a.example *x*`).elements;
  expect(forged.slice(read(text).elements.length)).toEqual([
    'p',
    'a href=https://a.example',
    'a href=https://a.example',
    'em',
  ]);
});

test('hostile text holds nothing that Markdown acts on', () => {
  const own = /<\/?(?:details|summary|code|pre)(?: lang="sh")?>|^#{2,3} |^\| .* \|$|^\| \| \|$|^---$/gm;
  const left = hostile.replace(/&#\d+;/g, '').replace(own, '');
  expect(left.match(/[<>&`*_{}[\]\\|~@$#]/g)).toBe(null);
});

test('hostile text is shown as text', () => {
  const shown = read(hostile).content;
  expect(shown).toContain(`received 201${visibleLine(hostileText)}`);
  expect(shown).toContain(visible(hostileText));
});

test('100 000 causes stay under 1 MB and are counted', () => {
  const large = render('markdown', manyFailures(100_000));
  expect(Buffer.byteLength(large)).toBeLessThan(1_000_000);
  expect(large).toMatch(/\d+ parts more would make this too large/);
});

// As GitHub reads it, before it drops the elements that it does not know.
function read(markdown: string): { readonly elements: readonly string[]; readonly content: string } {
  const markup = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(`<body>${markup}</body>`, 'text/xml').documentElement;
  const elements = [...(root?.getElementsByTagName('*') ?? [])].map(({ tagName, attributes }) =>
    [tagName, ...[...attributes].map(({ name, value }) => `${name}=${value}`)].join(' '),
  );
  return { elements, content: root?.textContent ?? '' };
}
