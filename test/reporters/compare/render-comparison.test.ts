import { expect, test } from 'vitest';
import { compareReports, renderComparisonConsole, renderComparisonMarkdown } from '../../../reporters/compare/index.ts';
import { reporters } from '../../../reporters/index.ts';
import { hostileReport } from '../hostile-report.ts';
import { samplePrevious } from '../sample-previous.ts';
import { sampleReport } from '../sample-report.ts';

const comparison = compareReports(samplePrevious, sampleReport);
const hostile = compareReports(hostileReport, { ...hostileReport, entries: hostileReport.entries.slice(2) });
const text = [...renderComparisonConsole(comparison, { color: false })].join('');
const summary = [...renderComparisonMarkdown(comparison)].join('');

test.each([
  [
    'a new departure',
    'New (1)\n✗ already-submitted on createSubmission  passes -> fails\n    status: expected 409, received 200',
  ],
  [
    'a fixed one',
    'Fixed (1)\n✓ malformed-json on createSubmission  fails -> passes\n    status: expected 422, received 400',
  ],
  [
    'what is no longer judged',
    'No longer judged (1)\n○ plan-gate on createUploadUrl  passes -> skipped\n    case: the profile has no key',
  ],
  ['what is unstable', 'Unstable (2)'],
  ['a latency shift', '  createSubmission: 10 ms to 42 ms, 4.0 times (9 answers and 9 answers)'],
])('the console shows %s', (_, part) => {
  expect(text).toContain(part);
});

test('the last line of the console says what decided', () => {
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    'Exit code 1: it got worse: 1 new departure, 1 case newly unstable, 1 case no longer judged',
  );
});

test.each([
  ['the decision', '## ✗ Compared with the run before, it got worse: 1 new departure'],
  ['a new departure', '- ✗ <code>already-submitted</code> on <code>createSubmission</code>, pass to fail:'],
  ['a latency shift', '- median of createSubmission: 10 ms to 42 ms'],
])('the Markdown shows %s', (_, part) => {
  expect(summary).toContain(part);
});

test('hostile text neither acts nor makes a line in the console', () => {
  const lines = [...renderComparisonConsole(hostile, { color: false })].join('');
  expect(lines).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(lines).not.toMatch(/^\s*::|##\[|##vso\[/m);
});

test('hostile text is text in the Markdown', () => {
  const markup = [...renderComparisonMarkdown(hostile)].join('').replace(/<\/?code>/g, '');
  expect(markup).not.toMatch(/[<>]|(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

test('the HTML report has a section of it where a previous report is given', () => {
  const page = [...reporters.html(sampleReport, samplePrevious)].join('');
  expect(page).toContain('Since the previous run');
  expect(page).toContain('✗ Compared with it, it got worse: 1 new departure, 1 case newly unstable');
});
