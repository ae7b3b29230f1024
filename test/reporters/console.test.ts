import { expect, test } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { createConsoleReporter } from '../../reporters/index.ts';
import { hostileReport } from './hostile-report.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const text = render('console', sampleReport);

test('the last line says which rule decided the exit code', () => {
  expect(text.trimEnd().split('\n').at(-1)).toBe('Exit code 1: a required clause is broken: already-submitted');
});

test.each([
  ['the verdict', 'VIOLATES  https://staging.example.com breaks 1 required clause of the MediaMagic Integrations API'],
  ['the counts', '✓ 3 passed  ✗ 4 failed  ! 2 warned  ? 1 could not be judged  ○ 3 skipped  (2 unstable, 1 known)'],
  ['skips counted by reason', '○ 2 cases: the arrangement storage-failure is not in the profile'],
  ['what is pending', 'validation/every-constraint: needs generated bodies'],
  ['coverage', 'clauses 6/8  operations 14/15  statuses 34/49  constraints 0/22'],
  ['the cause of an error', '? 1 case  the connection was reset before an answer came'],
  ['an unstable group', '✗ already-submitted on retryAsset (unstable)'],
  [
    'a stale entry of the baseline',
    '⚑ stale: malformed-json on createSubmission, of uploads team; it holds again, so remove it',
  ],
  ['an expired entry', '⚑ expired: not-found/unknown-id/detail, of assets team; it was excused until 2025-05-31'],
  ['a known group', '✗ envelope/domain on getSubmission (known)'],
])('it says %s', (_, part) => {
  expect(text).toContain(part);
});

test('a failure group takes three lines', () => {
  const lines = text.split('\n');
  const at = lines.indexOf('Failures');
  expect(lines.slice(at + 1, at + 4)).toEqual([
    '✗ already-submitted on createSubmission  documented: “Asset already submitted; asset not retryable; retry already in progress”',
    '    status: expected 409, received 201',
    '    2 cases; curl script in the HTML report; assay replay report/report.json already-submitted/same-blob-path',
  ]);
});

test('groups beyond the bound are counted', () => {
  const [entry] = sampleReport.entries;
  const entries = Array.from(
    { length: 40 },
    (_, index) => ({ ...entry, group: `group ${index}` }) as Report['entries'][0],
  );
  expect(render('console', { ...sampleReport, entries })).toContain('and 15 groups more, in the HTML and JSON report');
});

test('colour changes nothing but escape sequences', () => {
  const colored = [...createConsoleReporter({ color: true })(sampleReport)].join('');
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text);
  expect(colored).not.toBe(text);
});

test('hostile text neither acts nor makes a line of its own', () => {
  const hostile = render('console', hostileReport);
  expect(hostile).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(hostile).not.toMatch(/^\s*::|##\[|##vso\[/m);
  expect(hostile.split('\n').length).toBe(text.split('\n').length);
});
