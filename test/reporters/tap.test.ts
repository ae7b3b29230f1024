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
])('the plan of %s report counts its test points', (_, report) => {
  const { plan, points } = readTap(render('tap', report));
  expect(plan).toBe(report.entries.length + 1);
  expect(points.map(({ number }) => number)).toEqual(points.map((__, index) => index + 1));
});

test.each([
  ['fail', 'already-submitted/same-blob-path', false, ''],
  ['known fail', 'not-found/unknown-id/detail', false, 'TODO'],
  ['error', 'upload-too-large/eleven-megabytes', false, ''],
  ['skip', 'plan-gate/ungated', true, 'SKIP'],
  ['warn', 'not-found/unknown-id/media-type', true, ''],
  ['pass', 'malformed-json/empty', true, ''],
])('a %s has its own form', (_, id, isOk, directive) => {
  expect(sample.points.find(({ description }) => description.endsWith(`[${id}]`))).toMatchObject({ isOk, directive });
});

test.each([
  [0, true],
  [1, false],
  [3, false],
])('the last test point of exit code %i is ok: %s', (exitCode, isOk) => {
  const { points } = readTap(render('tap', { ...sampleReport, exitCode, entries: [] }));
  expect(points.map((point) => point.isOk)).toEqual([isOk]);
});

test('diagnostics hold the findings', () => {
  expect(sample.points[0]?.diagnostics).toMatchObject({
    outcome: 'fail',
    findings: ['status: expected 409, received 201 (already-submitted, required)'],
  });
});

test('hostile text is text after parsing again', () => {
  const [first] = readTap(render('tap', hostileReport)).points;
  const { findings } = first?.diagnostics as { readonly findings: readonly string[] };
  expect(findings[0]).toContain(`received 201${visible(hostileText)}`);
});
