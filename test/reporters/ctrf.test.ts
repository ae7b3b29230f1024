import { expect, test } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { visible } from '../../reporters/visible.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { ctrfDepartures } from './published.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

interface Results {
  readonly summary: Readonly<Record<string, number>>;
  readonly tests: readonly { readonly name: string; readonly status: string; readonly message?: string }[];
}

function resultsOf(report: Report): Results {
  // The test of the schema shows that they are.
  return (JSON.parse(render('ctrf', report)) as { readonly results: Results }).results;
}

test.each([
  ['the sample', sampleReport],
  ['the hostile', hostileReport],
  ['an empty', { ...sampleReport, entries: [] }],
])('%s report obeys the published schema of CTRF', (_, report) => {
  expect(ctrfDepartures(JSON.parse(render('ctrf', report)))).toEqual([]);
});

test('the published schema refuses what is no CTRF', () => {
  const broken = render('ctrf', sampleReport).replace('"failed":', '"broken":').replace('"tool":', '"tools":');
  expect(ctrfDepartures(JSON.parse(broken))).toEqual([
    "/results must have required property 'tool'",
    '/results must NOT have additional properties',
    "/results/summary must have required property 'failed'",
    '/results/summary must NOT have additional properties',
  ]);
});

test('the summary counts the tests', () => {
  expect(resultsOf(sampleReport).summary).toMatchObject({
    tests: 13,
    passed: 5,
    failed: 3,
    skipped: 4,
    pending: 0,
    other: 1,
    flaky: 1,
  });
});

test.each([
  ['fail', 'already-submitted/same-blob-path', 'failed'],
  ['known fail', 'not-found/unknown-id/detail', 'skipped'],
  ['error', 'upload-too-large/eleven-megabytes', 'other'],
  ['skip', 'plan-gate/ungated', 'skipped'],
  ['warn', 'not-found/unknown-id/media-type', 'passed'],
  ['pass', 'malformed-json/empty', 'passed'],
])('a %s has its status', (_, id, status) => {
  expect(resultsOf(sampleReport).tests.find(({ name }) => name.endsWith(`[${id}]`))?.status).toBe(status);
});

test('hostile text is shown as text', () => {
  expect(resultsOf(hostileReport).tests[0]?.message).toContain(`received 201${visible(hostileText)}`);
});
