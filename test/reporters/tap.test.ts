import { expect, test } from 'vitest';
import { visible } from '../../reporters/visible.ts';
import { hostileReport, hostileText } from './hostile-report.ts';
import { readTap } from './read-tap.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const sample = readTap(render('tap', sampleReport));

test.each([
  ['the sample', sampleReport],
  ['the hostile', hostileReport],
  ['an empty', { ...sampleReport, entries: [] }],
])('%s report has a test point for each case and one for the verdict', (_, report) => {
  const { points } = readTap(render('tap', report));
  expect(points.map(({ id }) => id)).toEqual(
    Array.from({ length: report.entries.length + 1 }, (__, index) => index + 1),
  );
});

test('the parser refuses what is no TAP', () => {
  const text = render('tap', sampleReport);
  expect(() => readTap(text.replace('1..14', '1..15'))).toThrow('14 test points of 15');
  expect(() => readTap(text.replace('  ...\n', ''))).toThrow('Non-TAP data');
  expect(() => readTap(`${text}forged\n`)).toThrow('forged');
});

test.each([
  ['fail', 'already-submitted/same-blob-path', { ok: false, todo: false, skip: false }],
  ['known fail', 'not-found/unknown-id/detail', { ok: false, todo: 'the baseline lists it', skip: false }],
  ['error', 'upload-too-large/eleven-megabytes', { ok: false, todo: false, skip: false }],
  ['skip', 'plan-gate/ungated', { ok: true, todo: false, skip: 'the profile has no key `ungated`' }],
  ['warn', 'not-found/unknown-id/media-type', { ok: true, todo: false, skip: false }],
  ['pass', 'malformed-json/empty', { ok: true, todo: false, skip: false }],
])('a %s has its own form', (_, id, form) => {
  expect(sample.points.find(({ name }) => name.endsWith(`[${id}]`))).toMatchObject(form);
});

test.each([
  [0, true],
  [1, false],
  [3, false],
])('a harness calls a run of exit code %i good: %s', (exitCode, isGood) => {
  expect(readTap(render('tap', { ...sampleReport, exitCode, entries: [] })).isOk).toBe(isGood);
});

test('diagnostics hold the findings', () => {
  expect(sample.points[0]?.diag).toMatchObject({
    outcome: 'fail',
    findings: ['status: expected 409, received 201 (already-submitted, required)'],
  });
});

test('hostile text is text after parsing again', () => {
  const [first] = readTap(render('tap', hostileReport)).points;
  const { findings } = first?.diag as { readonly findings: readonly string[] }; // Written by our reporter.
  expect(findings[0]).toContain(`received 201${visible(hostileText)}`);
});
