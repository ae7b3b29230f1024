import { expect, test } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { harUrl } from '../../reporters/har/har-url.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { harDepartures } from './published.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

interface HarEntry {
  readonly pageref: string;
  readonly time: number;
  readonly request: { readonly url: string; readonly postData: { readonly text: string } };
  readonly response: { readonly status: number; readonly content: { readonly text: string; readonly size: number } };
}

function entriesOf(report: Report): readonly HarEntry[] {
  // The test of the schema shows that they are.
  return (JSON.parse(render('har', report)) as { readonly log: { readonly entries: readonly HarEntry[] } }).log.entries;
}

test.each([
  ['the sample', sampleReport],
  ['the hostile', hostileReport],
  ['an empty', { ...sampleReport, entries: [] }],
])('%s report obeys the published schema of HAR 1.2', (_, report) => {
  expect(harDepartures(JSON.parse(render('har', report)))).toEqual([]);
});

test('the published schema refuses what is no HAR', () => {
  const broken = render('har', sampleReport)
    .replace('"url":"https:', '"url":"no url:')
    .replace('"cache":', '"caches":');
  expect(harDepartures(JSON.parse(broken))).toEqual([
    "/log/entries/0 must have required property 'cache'",
    '/log/entries/0/request/url must match format "uri"',
  ]);
});

test('every recorded exchange is there, in order', () => {
  const recorded = sampleReport.entries.flatMap((entry) => entry.exchanges.map(() => entry.case));
  expect(entriesOf(sampleReport).map(({ pageref }) => pageref)).toEqual(recorded);
});

test('an exchange without an answer has the status 0', () => {
  const failed = entriesOf(sampleReport).find(({ pageref }) => pageref === 'upload-too-large/eleven-megabytes');
  expect(failed?.response.status).toBe(0);
});

test('the size of a body counts what was cut', () => {
  const [first] = entriesOf(sampleReport);
  expect(first?.response.content.size).toBe(Buffer.byteLength(first?.response.content.text ?? '') + 120);
});

test('bodies are kept as they were recorded', () => {
  const [first] = entriesOf(hostileReport);
  expect(first?.response.content.text.endsWith(hostileText)).toBe(true);
  expect(first?.request.postData.text.endsWith(hostileText)).toBe(true);
});

test.each([
  ['a plain one stays', 'https://a.example/b?c=d', 'https://a.example/b?c=d'],
  ['a port and brackets of a host stay', 'http://[::1]:80/x', 'http://[::1]/x'],
  ['a space is encoded', 'https://a.example/b c', 'https://a.example/b%20c'],
  ['what only browsers allow is encoded', 'https://a.example/?a=[1]|^', 'https://a.example/?a=%5B1%5D%7C%5E'],
  ['a fragment is part of the path', 'https://a.example/b#c', 'https://a.example/b%23c'],
  ['a lone percent sign is encoded', 'https://a.example/%s', 'https://a.example/%25s'],
  ['half a character is replaced', 'https://a.example/\uD800', 'https://a.example/%EF%BF%BD'],
  ['what is no URL is kept inside one', 'no url', 'http://unreadable.invalid/no%20url'],
])('of addresses %s', (_, recorded, address) => {
  expect(harUrl(recorded).href).toBe(address);
});
